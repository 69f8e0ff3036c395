import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRightNode } from './toolchain.mjs';

for (const [version, right] of [
  ['18.20.0', false],
  ['20.19.1', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['23.1.0', false],
  ['24.0.0', true],
  ['26.1.0', false],
]) {
  test(`Node ${version} is ${right ? '' : 'not '}right`, () => assert.equal(isRightNode(version), right));
}
