import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingDemoFiles } from './demo.mjs';

for (const [what, stored, names] of [
  ['an empty portal', [], ['org-units.csv', 'positions.csv', 'employees.csv']],
  ['a load that was interrupted', ['org-units.csv'], ['positions.csv', 'employees.csv']],
  ['a loaded demo company', ['employees.csv', 'positions.csv', 'org-units.csv'], []],
  ['a demo company with somebody about to come', ['eintritte.csv', 'employees.csv', 'positions.csv', 'org-units.csv'], []],
  ["somebody's own company", ['Mitarbeiter.xlsx'], []],
  ['a demo company with own imports', ['org-units.csv', 'Mitarbeiter.xlsx'], []],
]) {
  test(`${what}: loads ${names.join(', ') || 'nothing'}`, () =>
    assert.deepEqual(
      missingDemoFiles(stored).map(([name]) => name),
      names,
    ));
}
