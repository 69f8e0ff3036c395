import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configurationReference } from './configurationReference.mjs';
import { configurationRows } from './configurationRows.mjs';

const duration = { anyOf: [{ type: 'object', properties: { hours: {}, milliseconds: {} } }, { type: 'string' }] };
const rows = properties => configurationRows({ type: 'object', properties }).map(({ key, type }) => `${key}: ${type}`);

for (const [name, properties, expected] of [
  ['a plain key', { a: { type: 'string' } }, ['a: string']],
  ['the values to choose from', { a: { enum: ['x', 'y'] } }, ["a: 'x' | 'y'"]],
  ['several types', { a: { type: ['number', 'string'] } }, ['a: number | string']],
  ['a duration in one row', { a: duration }, ['a: duration']],
  ['a plain list in one row', { a: { type: 'array', items: { type: 'string' } } }, ['a: string[]']],
  ['only what an object holds', { a: { type: 'object', properties: { b: { type: 'number' } } } }, ['a.b: number']],
  ['an object that says something', { a: { type: 'object', description: 'x', properties: { b: {} } } }, ['a: object', 'a.b: any']],
  ['names that the reader chooses', { a: { type: 'object', additionalProperties: { type: 'string' } } }, ['a.<name>: string']],
  [
    'lists of objects and choices of objects',
    { a: { type: 'array', items: { anyOf: [{ type: 'object', properties: { b: { const: 'x' } } }, { type: 'string' }] } } },
    ["a[].b: 'x'"],
  ],
]) {
  test(`lists ${name}`, () => assert.deepEqual(rows(properties), expected));
}

test('says what is required, who sees it and what it means in one line', () => {
  const [row] = configurationRows({
    properties: { a: { type: 'string', visibility: 'secret', description: 'One\n two.' } },
    required: ['a'],
  });
  assert.deepEqual(row, { key: 'a', type: 'string', required: true, visibility: 'secret', description: 'One two.' });
});

test('puts our own keys first and each key only once, with the longest explanation', () => {
  const schema = (path, key, description) => ({ path, value: { properties: { [key]: { type: 'string', description } } } });
  const text = configurationReference([
    schema('node_modules/x/config.d.ts', 'theirs', 'short'),
    schema('node_modules/y/config.d.ts', 'theirs', 'longer | text'),
    schema('node_modules/y/config.d.ts', 'ours', 'theirs too'),
    schema('plugins/hr/config.d.ts', 'ours', 'our words'),
  ]);
  assert.match(text, /Keys of tOS[\s\S]*our words[\s\S]*Keys of the platform[\s\S]*longer \\\| text/);
  assert.doesNotMatch(text, /short|theirs too/);
});
