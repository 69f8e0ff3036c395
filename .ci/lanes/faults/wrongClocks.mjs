import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { partsOf, startReplica, untilReady, userToken, withDatabase } from './portal.mjs';

const OBSERVED_MS = 16_000;
const PERSON = 'user:default/anna.becker';

const CLOCKS = [
  {
    name: 'five minutes ahead',
    aheadMs: 300_000,
    tokens: [
      { what: 'that lasts 6 min', lifetime: 360, status: 200 },
      { what: 'that lasts 4 min and is over by this clock', lifetime: 240, status: 401, cause: /"exp" claim timestamp check failed/ },
      { what: 'that has been over for 2 min', lifetime: -120, status: 401, cause: /has expired by the clock of the database/ },
    ],
  },
  {
    name: 'five minutes behind',
    aheadMs: -300_000,
    tokens: [
      { what: 'that lasts 6 min', lifetime: 360, status: 200 },
      { what: 'that was over 30 s ago', lifetime: -30, status: 200 },
      { what: 'that has been over for 2 min', lifetime: -120, status: 401, cause: /has expired by the clock of the database/ },
    ],
  },
];

/** Lines about a task in all logs, in the order they were really written. */
function stepsOf(task, replicas) {
  return replicas
    .flatMap(({ portal, aheadMs }) =>
      portal
        .logLines()
        .filter(({ message }) => String(message).startsWith(`task ${task} `))
        .map(({ message, timestamp }) => ({ step: message.split(' ')[2], at: Date.parse(timestamp) - aheadMs })),
    )
    .sort((a, b) => a.at - b.at);
}

async function withWrongClock(checks, { name, aheadMs, tokens }, { connection, client }) {
  const options = { entry: 'src/__testUtils__/faultyPortal.ts', backend: { baseUrl: 'http://localhost:27999' } };
  const right = { aheadMs: 0, portal: await startReplica(connection, options) };
  const wrong = {
    aheadMs,
    portal: await startReplica(connection, { ...options, under: ['faketime', '-f', `${aheadMs / 1000}s`.replace(/^\d/, '+$&')] }),
  };
  const replicas = [right, wrong];
  try {
    await Promise.all(replicas.map(({ portal }) => untilReady(portal)));
    const startedAt = Date.now();
    await checks.check(`R8 health of a replica that is ${name} names the clock, and only there`, async () => {
      assert.equal((await partsOf(wrong.portal)).clock, 'degraded');
      assert.equal((await partsOf(right.portal)).clock, 'ok');
    });
    for (const { what, lifetime, status, cause } of tokens) {
      await checks.check(`R8 ${name}: a token ${what} is answered with ${status}`, async () => {
        const authorization = `Bearer ${await userToken(client, right.portal.url, PERSON, lifetime)}`;
        const answer = await wrong.portal.call('/api/notifications/status', { headers: { authorization } });
        assert.equal(answer.status, status);
        const id = answer.headers.get('x-request-id');
        await wrong.portal.untilLogged({ requestId: id, type: 'request' }, 5_000);
        const lines = wrong.portal.logLines().filter(({ requestId }) => requestId === id);
        if (cause) assert.match(lines.map(({ message }) => message).join('\n'), cause);
        assert.ok(!JSON.stringify(lines).includes(PERSON));
      });
    }
    await sleep(OBSERVED_MS - (Date.now() - startedAt));
    await checks.check(`R8 ${name}: no task runs twice at once, early or over and over`, async () => {
      const steps = stepsOf('slow', replicas);
      assert.ok(steps.length > 6, `${steps.length} steps`);
      assert.deepEqual(
        steps.map(({ step }) => step),
        steps.map((_, i) => (i % 2 ? 'ends' : 'begins')),
      );
      const begins = stepsOf('cron', replicas)
        .filter(({ step }) => step === 'begins')
        .map(({ at }) => Math.floor(at / 10_000));
      assert.ok(begins.length > 0);
      assert.equal(new Set(begins).size, begins.length, `in tenths of a minute: ${begins}`);
    });
  } finally {
    await Promise.all(replicas.map(({ portal }) => portal.dispose()));
  }
}

/** R8: one replica with a right clock, one with a wrong one. */
export async function wrongClocks(checks) {
  await Promise.all(CLOCKS.map(clock => withDatabase(database => withWrongClock(checks, clock, database))));
}
