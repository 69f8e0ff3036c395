import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeRun } from './describeRun.mjs';
import { addRecommended, readTreatments } from './treatments.mjs';

test('reads treatments in all their forms', () => {
  const options = ['duplicateKey=first', 'multipleRoots=attach:GF-01', 'danglingReference@a b=skip', 'recommended'];
  assert.deepEqual(readTreatments(options), {
    recommended: true,
    treatments: [
      { problem: 'duplicateKey', choice: 'first' },
      { problem: 'multipleRoots', choice: 'attach', target: 'GF-01' },
      { problem: 'danglingReference', key: 'a b', choice: 'skip' },
    ],
  });
  assert.throws(() => readTreatments(['nonsense']), /not a treatment/);
});

test('recommends only what is open and not treated by hand', () => {
  const groups = [
    { problem: 'cycle', open: 2, recommended: 'clear' },
    { problem: 'duplicateKey', open: 3, recommended: 'jobShare' },
    { problem: 'badValue', open: 0, recommended: 'skip' },
  ];
  assert.deepEqual(addRecommended([{ problem: 'duplicateKey', choice: 'first' }], groups), [
    { problem: 'duplicateKey', choice: 'first' },
    { problem: 'cycle', choice: 'clear' },
  ]);
});

test('text of a file cannot steer the terminal', () => {
  const none = { new: 0, changed: 0, unchanged: 0, leaving: 0 };
  const run = {
    fileName: 'a.csv',
    rowCount: 1,
    state: 'checked',
    changes: { orgUnits: none, positions: none, employees: { ...none, new: 1 } },
    problems: { groups: [] },
    guard: { stopped: false },
  };
  const text = describeRun(run, [{ line: 2, column: 'Name', value: '\u001b[31mred\r\nforged\u202e', reason: 'is wrong' }]);
  assert.match(text, /line 2, Name: "·\[31mred··forged·" is wrong/);
  assert.match(text, /people: 1 new/);
});
