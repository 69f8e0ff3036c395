import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainFailure } from './explainFailure.mjs';

for (const [output, message, remedy] of [
  ['npm error code ENOTFOUND\nnpm error network request to https://x failed', /registry cannot be reached/, /HTTPS_PROXY/],
  ['➤ YN0001: │ RequestError: connect ECONNREFUSED 127.0.0.1:9', /registry cannot be reached/, /mirror/],
  ['error: ENOSPC: no space left on device, write', /disk is full/, /Free at least/],
  ["EACCES: permission denied, mkdir '/x/node_modules'", /cannot be written/, /chown/],
  ['➤ YN0028: │ The lockfile would have been modified by this install', /yarn.lock does not fit/, /tos yarn install/],
  ['Module not found: ./x', /Module not found: \.\/x/, /doctor/],
]) {
  test(`explains "${output.slice(0, 40)}"`, () => {
    const error = explainFailure('Installing', output);
    assert.match(error.message, message);
    assert.match(error.remedy, remedy);
  });
}
