import type { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { HrChangedPayload } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createImportHandlers } from './importHandlers';
import { readImportLimits } from './ImportLimits';
import { ImportService } from './ImportService';
import { ImportWorker } from './ImportWorker';
import { removeStaleUploads } from '../files/receiveUpload';
import { DatabaseImportProfileStore } from './store/DatabaseImportProfileStore';
import { DatabaseImportReportStore } from './store/DatabaseImportReportStore';
import { DatabaseImportRunStore } from './store/DatabaseImportRunStore';

/** What the importer needs from the plugin. */
export interface ImportsOptions {
  knex: Knex;
  config: Config;
  logger: LoggerService;
  auditor: AuditorService;
  calendar: { today(): string };
  changes: { publish(change: HrChangedPayload): Promise<void> };
}

const SWEEP_MS = 60_000;

/** Builds the importer. `stop` ends its housekeeping; work under way goes on until it is done or the process ends. */
export function createImports({ knex, config, logger, auditor, calendar, changes }: ImportsOptions) {
  const limits = readImportLimits(config);
  // Two accounts of one machine, such as its root and the portal's, must not meet in one folder.
  const folder = join(config.getOptionalString('backend.workingDirectory') ?? tmpdir(), `tos-imports-${userInfo().uid}`);
  const runs = new DatabaseImportRunStore(knex);
  const profiles = new DatabaseImportProfileStore(knex);
  const worker = new ImportWorker(runs, logger);
  const service = new ImportService({ knex, runs, profiles, worker, limits, calendar, changes });
  const sweep = async () => {
    await runs.markInterrupted();
    await runs.forget(limits.retentionDays);
    await removeStaleUploads(folder);
  };
  const timer = setInterval(
    () => void sweep().catch(error => logger.warn('Tidying up imports failed', { cause: String(error) })),
    SWEEP_MS,
  );
  timer.unref();
  return {
    handlers: createImportHandlers({ service, runs, reports: new DatabaseImportReportStore(knex), profiles, auditor, limits, folder }),
    service,
    runs,
    worker,
    stop: () => clearInterval(timer),
  };
}
