import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryAfter, exitAfter, joinersCsv, loadDemoLifeCycle } from './demoLifeCycle.mjs';

for (const [now, entry, exit] of [
  ['2026-11-25', '2027-01-01', '2026-12-31'],
  ['2026-12-01', '2027-02-01', '2026-12-31'],
  ['2027-01-31', '2027-03-01', '2027-02-28'],
]) {
  test(`on ${now} somebody comes on ${entry} and goes on ${exit}`, () => {
    const day = new Date(`${now}T12:00:00`);
    assert.deepEqual([entryAfter(day), exitAfter(day)], [entry, exit]);
  });
}

test('the file has a value per column', () => {
  const [head, row] = joinersCsv(new Date('2026-11-25T12:00:00')).trim().split('\r\n');
  assert.equal(head.split(';').length, row.split(';').length);
  assert.match(row, /;01\.01\.2027;/);
});

/** A portal that knows both people, whose employments stand at a stage. */
function portal(stages, version) {
  const steps = [];
  const employment = (name, stage) => ({ employmentId: name, stage, version });
  return {
    steps,
    async json(path, init) {
      if (init?.method === 'POST') {
        steps.push([path.split('/')[2], init.json.to, init.json.version]);
        return { employmentId: path.split('/')[2], stage: init.json.to, version: init.json.version + 1 };
      }
      if (path.startsWith('/persons?')) {
        const name = new URL(path, 'http://x').searchParams.get('q');
        return { items: [{ id: name, userEntityRef: `user:default/${name}` }] };
      }
      const name = path.split('/')[2];
      return { employments: [employment(name, stages[name])] };
    },
  };
}

test('both are moved, with a version from step to step', async () => {
  const client = portal({ 'nora.feldkamp': 'preboarding', 'zoltan.kovacs': 'active' }, 0);
  await loadDemoLifeCycle(client);
  assert.deepEqual(client.steps, [
    ['nora.feldkamp', 'preboarding', 0],
    ['zoltan.kovacs', 'noticeGiven', 0],
    ['zoltan.kovacs', 'offboarding', 1],
  ]);
});

test('whom HR has moved stays where they are', async () => {
  const client = portal({ 'nora.feldkamp': 'preboarding', 'zoltan.kovacs': 'active' }, 2);
  await loadDemoLifeCycle(client);
  assert.deepEqual(client.steps, []);
});
