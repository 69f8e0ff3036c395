import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkDatabase } from '../../../packages/launcher/src/doctor/checkDatabase.mjs';
import { connectTo, partsOf, startPostgres, startReplica, untilReady, userToken } from './portal.mjs';

const SIZE = '300m';
const ROLES = { 'tos-employee': [{ allow: ['catalog.entity.read', 'hr.*'] }] };

/** A small file system of its own; undefined, and a line that says why, where none may be mounted. */
function mountSmall() {
  const folder = mkdtempSync(join(tmpdir(), 'tos-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'tmpfs', folder], { encoding: 'utf8', stdio: 'pipe' });
    return folder;
  } catch (error) {
    rmSync(folder, { recursive: true });
    console.log(`skip a full disk: this account may not mount a file system here (${(error.stderr || error.message).trim()})`);
    return undefined;
  }
}

/** Takes all the space that is left, to the last block. */
function fill(file) {
  for (let size = 1024 * 1024; size >= 4096;) {
    try {
      appendFileSync(file, Buffer.alloc(size));
    } catch (error) {
      if (error.code !== 'ENOSPC') throw error;
      size /= 2;
    }
  }
}

class Visitor {
  stored = [];

  constructor(portal, token) {
    this.portal = portal;
    this.authorization = `Bearer ${token}`;
  }

  /** Saves a value that PostgreSQL cannot pack and therefore needs new blocks for. */
  async save(key) {
    const value = randomBytes(40_000).toString('base64');
    const answer = await this.portal.call(`/api/user-settings/buckets/disk/keys/${key}`, {
      method: 'PUT',
      headers: { authorization: this.authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ value }),
    });
    if (answer.status === 200) this.stored.push({ key, value });
    return answer;
  }

  async importPeople() {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i};Vorname ${i};Nachname ${i};mail${i}@x.example;01.01.2020`);
    const { status, text } = await this.portal.call('/api/hr/imports?kind=employees&fileName=people.csv', {
      method: 'POST',
      headers: { authorization: this.authorization, 'content-type': 'text/csv' },
      body: ['Personalnummer;Vorname;Nachname;E-Mail;Eintritt', ...rows].join('\n'),
    });
    return { status, text };
  }
}

async function whileFull(checks, { visitor, client, server, filler }) {
  await checks.check('P7 a full disk is 503 with a sentence, and reading goes on', async () => {
    await visitor.save('before');
    // A fresh segment of WAL, so that tables meet the full disk first; a server without WAL stops altogether.
    await client.query('checkpoint');
    await client.query('select pg_switch_wal()');
    await visitor.save('first');
    fill(filler);
    let answer;
    for (let i = 0; i < 60 && answer?.status !== 503; i++) answer = await visitor.save(`key-${i}`);
    assert.equal(answer.status, 503);
    assert.match(answer.text, /no disk space left/);
    assert.ok(answer.headers.get('retry-after'));
    const more = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(key => visitor.save(key)));
    assert.deepEqual([...new Set(more.map(({ status }) => status))], [503]);
    const read = await visitor.portal.call('/api/user-settings/buckets/disk/keys/first', {
      headers: { authorization: visitor.authorization },
    });
    assert.equal(read.status, 200);
  });
  await checks.check('P7 health, log and doctor name it', async () => {
    assert.equal((await partsOf(visitor.portal)).writes, 'degraded');
    assert.match(visitor.portal.output, /The database has no disk space left: reading works, nothing can be saved/);
    const findings = await checkDatabase({ getOptional: () => server.connection('tos') });
    assert.match(JSON.stringify(findings), /Free some disk space on the database server/);
  });
  await checks.check('P7 nothing is half-written, by an import neither', async () => {
    const upload = await visitor.importPeople();
    assert.equal(upload.status, 503, upload.text);
    await sleep(2_000);
    const { rows } = await client.query(
      'select (select count(*)::int from hr.import_run) runs, (select count(*)::int from hr.import_row) rows',
    );
    assert.deepEqual(rows, [{ runs: 0, rows: 0 }]);
    const settings = await client.query(`select key, value from "user-settings".user_settings where bucket = 'disk' order by key`);
    const expected = visitor.stored.map(({ key, value }) => ({ key, value: JSON.stringify(value) }));
    assert.deepEqual(
      settings.rows,
      expected.sort((a, b) => (a.key < b.key ? -1 : 1)),
    );
  });
}

/** P7: PostgreSQL on a file system that fills up and is freed again. */
export async function fullDisk(checks) {
  const folder = mountSmall();
  if (!folder) return;
  const filler = join(folder, 'filler');
  let server;
  let client;
  let portal;
  try {
    server = await startPostgres({ dataDir: join(folder, 'data'), persistent: true });
    await server.createDatabase('tos');
    client = await connectTo(server.connection('tos'));
    portal = await startReplica(server.connection('tos'), { overlay: { permission: { roles: ROLES } } });
    await untilReady(portal);
    const visitor = new Visitor(portal, await userToken(client, portal.url));
    await whileFull(checks, { visitor, client, server, filler });
    await checks.check('P7 all is well again within 10 s after there is space, without a restart', async () => {
      rmSync(filler);
      const freedAt = performance.now();
      assert.equal((await visitor.save('after')).status, 200);
      while ((await partsOf(portal)).writes !== 'ok' && performance.now() - freedAt < 20_000) await sleep(200);
      assert.ok(performance.now() - freedAt < 10_000);
      assert.equal((await visitor.importPeople()).status, 201);
    });
  } finally {
    await portal?.dispose();
    await client?.end();
    await server?.stop();
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  }
}
