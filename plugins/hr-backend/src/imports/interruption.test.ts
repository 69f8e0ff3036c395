import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHrDatabase } from '../testing/createHrDatabase';
import { startImports } from './__testUtils__/startImports';

jest.setTimeout(240_000);

const ROWS = 20_000;
const HEADER = 'Personalnummer;Vorname;Nachname;Eintritt;Wochenstunden\n';

describe('an import whose process is killed', () => {
  const database = useTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'tos-interruption-'));
  const path = join(folder, 'big.csv');
  let knex: Knex;
  let imports: Awaited<ReturnType<typeof startImports>>;
  beforeAll(async () => {
    knex = await createHrDatabase(database);
    imports = await startImports(knex);
    const rows = Array.from({ length: ROWS }, (_, i) => `${i + 1};Vorname ${i};Nachname ${i};01.02.2020;38,5`);
    writeFileSync(path, HEADER + rows.join('\n'));
  });
  afterAll(async () => {
    await imports.stop();
    await knex.destroy();
    rmSync(folder, { recursive: true });
  });

  /** Kills the process as soon as it tells a step. @returns id of its run */
  function killAt(step: RegExp): Promise<string> {
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, '__testUtils__/importProcess.ts'),
        JSON.stringify({ connection: database.connection, path }),
      ],
      { env: { ...process.env, NODE_OPTIONS: '' } },
    );
    return new Promise((resolve, reject) => {
      let output = '';
      let errors = '';
      child.stderr.on('data', chunk => (errors += chunk));
      child.stdout.on('data', chunk => {
        output += chunk;
        if (step.test(output)) child.kill('SIGKILL');
      });
      child.once('exit', (_code, signal) =>
        signal === 'SIGKILL' ? resolve(output.slice(0, 36)) : reject(new Error(`It ended before ${step}: ${output} ${errors}`)),
      );
    });
  }

  it.each([
    ['while reading', /reading reading [1-9]\d{3}/],
    ['while mapping', /checking mapping [1-9]\d{3}/],
    ['while comparing', /checking difference/],
    ['at the beginning of storing', /applying employee/],
    ['at the end of storing', /applying audit/],
  ])('%s leaves nothing behind', async (_name, step) => {
    const id = await killAt(step);
    // What the silence of 15 seconds does, without waiting for it.
    await knex('import_run')
      .where({ id })
      .update({ heartbeat_at: new Date(Date.now() - 60_000) });
    const run = await imports.client.getImport({ params: { runId: id } });
    expect([run.state, run.error]).toEqual(['interrupted', expect.stringContaining('Nothing of it was stored')]);
    for (const table of ['person', 'employment', 'contract_version', 'audit_event'])
      expect([table, await knex(table).first()]).toEqual([table, undefined]);
    // PostgreSQL notices within its check interval that nobody waits for the statement any more.
    const locks = async () =>
      (
        await knex.raw(`select count(*)::int n from pg_locks
          where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`)
      ).rows[0].n;
    for (let waited = 0; (await locks()) > 0 && waited < 30_000; waited += 500) await new Promise(resolve => setTimeout(resolve, 500));
    expect(await locks()).toBe(0);
  });

  it('can be imported completely afterwards', async () => {
    const run = await imports.load(readFileSync(path), { kind: 'employees' });
    expect(imports.warnings).toEqual([]);
    expect(run).toMatchObject({ state: 'applied', changes: { employees: { new: ROWS } } });
    expect(Number((await knex('contract_version').count())[0].count)).toBe(ROWS);
  });

  it('stops when most of the people would leave, with both numbers, until that number is confirmed', async () => {
    const few = `${HEADER}1;Vorname 0;Nachname 0;01.02.2020;38,5\n`;
    const run = await imports.check(few, { kind: 'employees', mode: 'full' });
    expect(run.guard).toEqual({ leaving: ROWS - 1, total: ROWS, limitPercent: 10, stopped: true });
    const apply = (confirmLeaving?: number) =>
      imports.client.applyImport({ params: { runId: run.id }, body: { version: run.version, confirmLeaving } });
    await expect(apply()).rejects.toMatchObject({ statusCode: 409 });
    await expect(apply(5)).rejects.toMatchObject({ statusCode: 409 });
    expect(await knex('employment').whereNotNull('exit_date').first()).toBeUndefined();
    await apply(ROWS - 1);
    expect((await imports.settled(run.id)).state).toBe('applied');
    expect(Number((await knex('employment').whereNull('exit_date').count())[0].count)).toBe(1);
  });
});
