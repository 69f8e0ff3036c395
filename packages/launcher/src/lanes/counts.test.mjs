import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sum } from './check.mjs';
import { countsOfPlaywright } from './e2e.mjs';
import { countsOfJest, countsOfTap } from './unit.mjs';

const jest = { numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
const stats = { expected: 3, flaky: 1, unexpected: 0 };

for (const [what, counts, expected] of [
  ['jest, all well', countsOfJest(jest, 0), { passed: 5, failed: 0 }],
  ['jest, failures', countsOfJest({ ...jest, numFailedTests: 2 }, 1), { passed: 5, failed: 2 }],
  ['jest, a file that does not load', countsOfJest({ ...jest, numRuntimeErrorTestSuites: 1 }, 1), { passed: 5, failed: 1 }],
  ['jest, bad end without a failed test', countsOfJest(jest, 1), { passed: 5, failed: 1 }],
  ['tap', countsOfTap('# pass 7\n# fail 1\n# cancelled 2\n', 1), { passed: 7, failed: 3 }],
  ['tap, broken off', countsOfTap('', 1), { passed: 0, failed: 1 }],
  ['Playwright', countsOfPlaywright({ stats }, 0), { passed: 4, failed: 0 }],
  ['Playwright, failures', countsOfPlaywright({ stats: { ...stats, unexpected: 2 } }, 1), { passed: 4, failed: 2 }],
  ['Playwright, no report', countsOfPlaywright(undefined, 1), { passed: 0, failed: 1 }],
  [
    'a sum',
    sum([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 4 },
    ]),
    { passed: 4, failed: 6 },
  ],
]) {
  test(what, () => assert.deepEqual(counts, expected));
}
