import type { AuditorService, BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ContractHandlers } from '@tos/contract/backend';
import { csvLine, type importRoutes } from '@tos/plugin-hr-common';
import type { Request } from 'express';
import { finished } from 'node:stream/promises';
import type { ImportLimits } from './ImportLimits';
import type { ImportService } from './ImportService';
import { receiveUpload } from '../files/receiveUpload';
import type { DatabaseImportProfileStore } from './store/DatabaseImportProfileStore';
import type { DatabaseImportReportStore } from './store/DatabaseImportReportStore';
import type { DatabaseImportRunStore, ImportRunRow } from './store/DatabaseImportRunStore';
import { toImportRun } from './toImportRun';

/** Handlers of the importer's routes. */
export type ImportHandlers = ContractHandlers<{
  pluginId: 'hr';
  title: string;
  version: string;
  description: string;
  routes: typeof importRoutes;
}>;

interface HandlerOptions {
  service: ImportService;
  runs: DatabaseImportRunStore;
  reports: DatabaseImportReportStore;
  profiles: DatabaseImportProfileStore;
  auditor: AuditorService;
  limits: ImportLimits;
  folder: string;
}

/** Who is calling, for the records. */
function callerOf(credentials: BackstageCredentials): string {
  const principal = credentials.principal as { userEntityRef?: string; subject?: string };
  return principal.userEntityRef ?? principal.subject ?? 'unknown';
}

const REPORT_HEADER = {
  de: ['Zeile', 'Spalte', 'Wert', 'Grund', 'Schwere', 'Behandlung'],
  en: ['Line', 'Column', 'Value', 'Reason', 'Severity', 'Treatment'],
};

/** Builds the handlers; each write leaves an audit event. */
export function createImportHandlers({ service, runs, reports, profiles, auditor, limits, folder }: HandlerOptions): ImportHandlers {
  const show = (run: ImportRunRow) => toImportRun(run, limits.maxLeavingPercent);
  const audited = async <T>(eventId: string, request: Request, meta: Record<string, string>, work: () => Promise<T>): Promise<T> => {
    const event = await auditor.createEvent({ eventId, request, severityLevel: 'medium', meta });
    try {
      const result = await work();
      await event.success();
      return result;
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  };
  return {
    uploadImport: ({ req, query, credentials }) =>
      audited('import-upload', req, { kind: query.kind }, async () => {
        const file = await receiveUpload(req, {
          folder,
          maxBytes: limits.maxFileBytes,
          tooLarge: 'hr.import.tooLarge',
        });
        return show(await service.upload(file, query, callerOf(credentials)));
      }),
    listImports: async ({ query }) => {
      const { rows, total } = await runs.list(query);
      return { items: rows.map(show), total };
    },
    getImport: async ({ params }) => show(await runs.get(params.runId)),
    suggestImportMapping: ({ params, query }) => service.suggest(params.runId, query.profile),
    updateImport: ({ req, params, body }) =>
      audited('import-settings', req, { runId: params.runId }, async () => show(await service.configure(params.runId, body))),
    checkImport: ({ req, params, body }) =>
      audited('import-check', req, { runId: params.runId }, async () => show(await service.check(params.runId, body.version))),
    listImportProblems: async ({ params, query }) => {
      await runs.get(params.runId);
      return reports.problems(params.runId, query);
    },
    downloadImportReport: async ({ params, query, res }) => {
      const run = await runs.get(params.runId);
      res.attachment(`import-report-${run.id.slice(0, 8)}.csv`).type('text/csv; charset=utf-8');
      res.write(`\uFEFF${csvLine(REPORT_HEADER[query.language])}`);
      for await (const problems of reports.allProblems(run.id, query.language)) {
        const text = problems
          .map(({ line, column, value, reason, severity, choice }) => csvLine([line, column, value, reason, severity, choice]))
          .join('');
        if (!res.write(text)) await new Promise(resolve => res.once('drain', resolve).once('close', resolve));
        if (res.destroyed) return;
      }
      res.end();
      await finished(res).catch(() => undefined);
    },
    listImportChanges: async ({ params, query }) => {
      await runs.get(params.runId);
      return reports.changes(params.runId, query);
    },
    applyImport: ({ req, params, body, credentials }) =>
      audited('import-apply', req, { runId: params.runId }, async () =>
        show(await service.apply(params.runId, body, callerOf(credentials))),
      ),
    cancelImport: ({ req, params }) =>
      audited('import-cancel', req, { runId: params.runId }, async () => show(await service.cancel(params.runId))),
    listImportProfiles: async () => ({ items: await profiles.list() }),
    createImportProfile: ({ req, body, credentials }) =>
      audited('import-profile', req, { name: body.name }, () => profiles.create(body.kind, body, callerOf(credentials))),
    updateImportProfile: ({ req, params, body, credentials }) =>
      audited('import-profile', req, { name: body.name }, () =>
        profiles.update(params.profileId, body.version, body, callerOf(credentials)),
      ),
    deleteImportProfile: ({ req, params }) =>
      audited('import-profile', req, { id: params.profileId }, () => profiles.delete(params.profileId)),
  };
}
