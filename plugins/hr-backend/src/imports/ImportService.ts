import { refuseFields } from '@tos/refusals/backend';
import {
  choicesOf,
  type HrChangedPayload,
  type ImportKind,
  type ImportSuggestion,
  mappingErrors,
  type Treatment,
  suggestMapping,
} from '@tos/plugin-hr-common';
import type { z } from 'zod';
import type { ImportSettings } from '@tos/plugin-hr-common';
import { refuse } from '../refuse';
import type { ImportWorker } from './ImportWorker';
import { applyRun, checkRun, type JobContext, readRows } from './jobs';
import { openImportFile } from './reading/openImportFile';
import type { ReceivedFile } from '../files/receiveUpload';
import { type DatabaseImportProfileStore, remapColumns } from './store/DatabaseImportProfileStore';
import type { ImportRunRow } from './store/DatabaseImportRunStore';

/** What the rules of the importer need. */
export interface ImportServiceOptions extends JobContext {
  profiles: DatabaseImportProfileStore;
  worker: ImportWorker;
  calendar: { today(): string };
  changes: { publish(change: HrChangedPayload): Promise<void> };
}

const SETTLED = ['ready', 'checked', 'failed', 'interrupted'] as const;
const BIDI = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function checkTreatments(kind: ImportKind, treatments: Treatment[]) {
  for (const { problem, choice, target } of treatments) {
    if (!choicesOf(kind, problem).includes(choice)) {
      throw refuse.at('body.treatments', 'hr.import.treatment', { choice, problem, choices: choicesOf(kind, problem) });
    }
    if (choice === 'attach' && !target) throw refuse.at('body.treatments', 'hr.import.attachTarget', { problem });
  }
}

/** The rules of an import: what may be done when. */
export class ImportService {
  constructor(private readonly options: ImportServiceOptions) {}

  /** Reads the header at once and the rows in the background. The received file is removed in any case. */
  async upload(file: ReceivedFile, query: { kind: ImportKind; fileName: string; sheet?: string }, by: string): Promise<ImportRunRow> {
    const { runs, worker, limits, calendar } = this.options;
    const opened = await openImportFile(file.path, limits, query.sheet).catch(async error => {
      await file.remove();
      throw error;
    });
    const owner = worker.newOwner();
    try {
      const id = await runs.create({
        kind: query.kind,
        // Characters that turn the direction of text are shown, so that `exe.fdp` cannot look like a PDF.
        file_name: query.fileName.replace(BIDI, mark => `[U+${mark.codePointAt(0)!.toString(16).toUpperCase()}]`),
        file_format: opened.format,
        columns: opened.headers,
        effective_date: calendar.today(),
        created_by: by,
        owner,
      });
      worker.start(id, owner, control => readRows(this.options, id, opened, control).finally(file.remove));
      return await runs.get(id);
    } catch (error) {
      await opened.rows.return(undefined);
      await file.remove();
      throw error;
    }
  }

  /** A saved profile for these headers, else a guess. */
  async suggest(runId: string, profileName?: string): Promise<ImportSuggestion> {
    const { runs, profiles } = this.options;
    const run = await runs.get(runId);
    const samples = await runs.samples(runId, 3);
    const profile =
      profileName === undefined ? await profiles.findByHeaders(run.kind, run.columns) : await profiles.findByName(run.kind, profileName);
    return {
      columns: run.columns.map((header, i) => ({ header, samples: samples.map(cells => (cells[i] ?? '').slice(0, 100)) })),
      mapping: suggestMapping(run.kind, run.columns).map(({ field, column, confidence }) => ({ field, column, confidence })),
      profile: profile
        ? {
            id: profile.id,
            name: profile.name,
            mapping: remapColumns(profile.mapping, profile.headers, run.columns),
            treatments: profile.treatments,
          }
        : null,
    };
  }

  async configure(runId: string, settings: z.output<typeof ImportSettings>): Promise<ImportRunRow> {
    const { runs, calendar } = this.options;
    const run = await runs.get(runId);
    this.#needRows(run);
    const errors = mappingErrors(run.kind, settings.mapping, run.columns.length);
    if (errors.length) throw refuseFields(errors);
    checkTreatments(run.kind, settings.treatments);
    return runs.change(
      runId,
      { version: settings.version, states: [...SETTLED] },
      {
        mapping: settings.mapping,
        treatments: settings.treatments,
        mode: settings.mode,
        without_bad_rows: settings.withoutBadRows,
        effective_date: settings.effectiveDate ?? calendar.today(),
        version: settings.version + 1,
        state: 'ready',
        summary: null,
        fingerprint: null,
        error: null,
        refusal: null,
        finished_at: null,
      },
    );
  }

  async check(runId: string, version: number): Promise<ImportRunRow> {
    const { runs, worker } = this.options;
    const run = await runs.get(runId);
    this.#needRows(run);
    if (!run.mapping.length) throw refuse('hr.import.notMapped');
    const owner = worker.newOwner();
    const patch = { state: 'checking' as const, phase: 'mapping', progress_done: 0, error: null, refusal: null, finished_at: null, owner };
    const claimed = await runs.change(runId, { version, states: [...SETTLED] }, patch);
    worker.start(runId, owner, control => checkRun(this.options, claimed, control));
    return claimed;
  }

  /**
   * @throws NotAllowedError when the file changes the own record
   * @throws ConflictError when problems are open, too many records would leave, or another import is being stored
   */
  async apply(runId: string, request: { version: number; confirmLeaving?: number }, by: string): Promise<ImportRunRow> {
    const { runs, worker, changes } = this.options;
    const run = await runs.get(runId);
    const other = await runs.isAnyApplying();
    if (other && other.id !== runId) throw refuse('hr.import.otherRunning', { file: other.file_name });
    const { summary } = run;
    if (run.state === 'checked' && summary) {
      if (summary.problems.open) throw refuse('hr.import.problemsOpen', { problems: summary.problems.open });
      const { leaving, total, limitPercent, stopped } = summary.guard;
      if (stopped && request.confirmLeaving !== leaving) {
        throw refuse('hr.import.manyLeave', { leaving, total, percent: limitPercent });
      }
    }
    if (await runs.changesPerson(runId, by)) throw refuse('hr.own.import');
    const owner = worker.newOwner();
    const patch = {
      state: 'applying' as const,
      phase: 'waiting',
      progress_done: 0,
      confirmed_leaving: request.confirmLeaving ?? null,
      error: null,
      refusal: null,
      owner,
    };
    const claimed = await runs.change(runId, { version: request.version, states: ['checked'] }, patch);
    worker.start(runId, owner, async control => {
      const touched = await applyRun(this.options, claimed, by, control);
      if (touched) await changes.publish(touched);
      await runs.forget(this.options.limits.retentionDays);
    });
    return claimed;
  }

  async cancel(runId: string): Promise<ImportRunRow> {
    const { runs } = this.options;
    const run = await runs.get(runId);
    if (run.state === 'cancelled') return run;
    const states = [...SETTLED, 'reading', 'checking', 'applying'] as const;
    return runs.change(runId, { version: run.version, states: [...states] }, { state: 'cancelled', phase: null, finished_at: new Date() });
  }

  #needRows(run: ImportRunRow) {
    if (run.row_count === null && run.state !== 'reading') throw refuse('hr.import.notRead');
  }
}
