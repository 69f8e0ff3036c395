import type { Knex } from 'knex';
import { refuse } from '../refuse';
import { storeChanges, touchedIds } from './applying/storeChanges';
import { deriveColumns } from './checking/deriveColumns';
import { collectReferences, computeDifference, differenceFingerprint } from './checking/difference';
import { mapRows } from './checking/mapRows';
import { derivePosts, findHolders, findSeats } from './checking/posts';
import { findOverbooked, findSharedUsernames, findTwoLeads } from './checking/seats';
import { checkStructure } from './checking/structure';
import { summarize } from './checking/summarize';
import type { ImportLimits } from './ImportLimits';
import type { JobControl } from './ImportWorker';
import type { OpenedImportFile } from './reading/openImportFile';
import { runSql } from './runSql';
import { chooseFrom, columnNames, type Staging } from './Staging';
import type { DatabaseImportRunStore, ImportRunRow } from './store/DatabaseImportRunStore';

const BATCH_ROWS = 1000;
const BATCH_CHARACTERS = 4_000_000;

/** What the jobs of the importer work with. */
export interface JobContext {
  knex: Knex;
  runs: DatabaseImportRunStore;
  limits: ImportLimits;
}

function stagingOf(knex: Knex, run: ImportRunRow): Staging {
  return {
    knex,
    runId: run.id,
    kind: run.kind,
    effectiveDate: run.effective_date,
    mode: run.mode,
    targets: [...new Set(run.treatments.flatMap(({ target }) => target ?? []))],
    columnOf: columnNames(run.kind, run.mapping, run.columns),
    choose: chooseFrom(run.treatments, run.without_bad_rows),
  };
}

/** Copies the rows of a file into the staging table. */
export async function readRows({ runs }: JobContext, runId: string, file: OpenedImportFile, control: JobControl) {
  let done = 0;
  let size = 0;
  let batch: { line: number; cells: string[] }[] = [];
  const flush = async () => {
    if (batch.length) await runs.addRows(runId, batch);
    done += batch.length;
    batch = [];
    size = 0;
    await control.progress('reading', done);
  };
  for await (const row of file.rows) {
    batch.push(row);
    size += row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (batch.length >= BATCH_ROWS || size > BATCH_CHARACTERS) await flush();
  }
  await flush();
  await runs.update(runId, control.owner, { state: 'ready', phase: null, row_count: done, progress_total: done, owner: null });
}

/** The dry run: maps all rows, looks for what is wrong, and works out the difference. */
export async function checkRun({ knex, runs, limits }: JobContext, run: ImportRunRow, control: JobControl) {
  for (const table of ['import_item', 'import_problem', 'import_change']) await knex(table).where({ run_id: run.id }).delete();
  await mapRows(stagingOf(knex, run), run.mapping, run.columns, done => control.progress('mapping', done, run.row_count));
  await knex.raw('analyze import_item');
  await control.progress('structure', 0);
  const isMapped = (field: string) => run.mapping.some(entry => entry.field === field);
  await knex.transaction(async trx => {
    await guardConnection(trx);
    const staging = stagingOf(trx, run);
    if (run.kind === 'posts') await findSeats(staging);
    await checkStructure(staging, isMapped);
    if (run.kind === 'posts') {
      await findHolders(staging);
      await derivePosts(staging);
    }
    if (run.kind === 'positions') await findTwoLeads(staging);
    if (run.kind === 'employees') {
      await findSharedUsernames(staging);
      await findOverbooked(staging);
    }
    await control.progress('difference', 0);
    await computeDifference(staging);
    const summary = await summarize(staging, limits.maxLeavingPercent);
    const fingerprint = await differenceFingerprint(trx, run.id);
    await runs.update(run.id, control.owner, { state: 'checked', phase: null, summary, fingerprint, owner: null }, trx);
  });
}

/** A long statement of a process that was killed ends by itself. */
async function guardConnection(trx: Knex) {
  await trx.raw(`set local client_connection_check_interval = '2s'`);
}

/**
 * Stores a checked run in one transaction. One import stores at a time; the others wait for it and then notice that what
 * they showed is no longer true.
 *
 * @returns ids of what was touched; nothing when nothing changed
 * @throws ConflictError when stored data changed since the check
 */
export async function applyRun({ knex, runs }: JobContext, run: ImportRunRow, actor: string, control: JobControl) {
  return knex.transaction(async trx => {
    await guardConnection(trx);
    await trx.raw(`select pg_advisory_xact_lock(hashtext('tos.hr.import'))`);
    await control.progress('comparing', 0);
    const staging = stagingOf(trx, run);
    await computeDifference(staging);
    if ((await differenceFingerprint(trx, run.id)) !== run.fingerprint) {
      throw refuse('hr.import.dataChanged');
    }
    await deriveColumns(trx, run.id);
    await collectReferences(trx, run.id);
    await runSql(trx, 'analyze import_change');
    const applying = { trx, runId: run.id, effectiveDate: run.effective_date, actor };
    let step = 0;
    await storeChanges(applying, run.kind, phase => control.progress(phase, ++step));
    // The next check and the pages must not plan with what the tables held before.
    await trx.raw('analyze org_unit, position, reporting_line, person, employment, contract_version, assignment');
    const touched = (await runSql(trx, 'select from import_change where run_id = :runId limit 1', { runId: run.id })).rowCount
      ? await touchedIds(applying)
      : undefined;
    const done = await runs.update(run.id, control.owner, { state: 'applied', phase: null, finished_at: new Date(), owner: null }, trx);
    if (!done) throw refuse('hr.import.cancelled');
    return touched;
  });
}
