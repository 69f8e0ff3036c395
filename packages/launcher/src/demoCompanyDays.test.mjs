import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadDemoCompanyDays } from './demoCompanyDays.mjs';

/** A portal that keeps company days. */
function portal(kept) {
  return {
    kept,
    async json(_path, init) {
      if (init) kept.push(init.json.day.slice(5));
      return { items: [...kept] };
    },
  };
}

for (const [what, kept, days] of [
  ['no days', [], ['12-24', '12-31']],
  ['days of its own', ['02-08'], ['02-08']],
]) {
  test(`a company with ${what} then keeps ${days.join(' and ')}`, async () => {
    const client = portal(kept);
    await loadDemoCompanyDays(client);
    assert.deepEqual(client.kept, days);
  });
}
