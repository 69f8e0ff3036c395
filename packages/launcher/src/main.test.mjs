import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './lib/paths.mjs';

function tos(args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'tos'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, text: stdout + stderr };
}

for (const [args, status, text, env] of [
  [['help'], 0, /start +starts tOS[\s\S]*test +runs all tests/],
  [[], 0, /Usage: \.\/tos <command>/],
  [['start', '--help'], 0, /--fresh/],
  [['nonsense'], 1, /There is no command "nonsense"\.\n→ See "\.\/tos help"/],
  [['../main'], 1, /There is no command/],
  [['help.test'], 1, /There is no command/],
  [['start', '--prot', '7100'], 1, /--prot[\s\S]*→ See "\.\/tos start --help"/],
  [['start', '--port', '80'], 1, /--port 80 is no port number/],
  [['start'], 1, /NODE_ENV is "production"/, { NODE_ENV: 'production' }],
  [['test', 'nonsense'], 1, /There is no lane "nonsense"\.\n→ Lanes: types, lint, unit, e2e/],
  [['test'], 1, /NODE_ENV is "production"/, { NODE_ENV: 'production' }],
]) {
  test(`./tos ${args.join(' ')}${env ? ' in production' : ''} ends with ${status}`, () => {
    const result = tos(args, env);
    assert.match(result.text, text);
    assert.equal(result.status, status);
    assert.doesNotMatch(result.text, /\n {4}at /);
  });
}
