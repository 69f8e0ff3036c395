import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { defineContract } from '@tos/contract';
import { createContractRouter } from '@tos/contract/backend';
import { createContractClient } from '@tos/contract/frontend';
import {
  importRoutes,
  type HrChangedPayload,
  type ImportKind,
  type ImportRun,
  type Treatment,
  recommendedTreatments,
} from '@tos/plugin-hr-common';
import express from 'express';
import type { Knex } from 'knex';
import type { AddressInfo } from 'node:net';
import { createImports } from '..';

const contract = defineContract({ pluginId: 'hr', title: 'HR', version: '1', description: 'Importer', routes: importRoutes });

/** Settings of a run in a test. */
export interface RunOptions {
  kind: ImportKind;
  fileName?: string;
  treatments?: Treatment[] | 'recommended';
  mode?: 'add' | 'full';
  effectiveDate?: string;
  withoutBadRows?: boolean;
  confirmLeaving?: number;
}

/** The importer behind its real router, on a port of its own. */
export async function startImports(knex: Knex, configuration: { maxFileBytes?: number } = {}, workingDirectory?: string) {
  const published: HrChangedPayload[] = [];
  const warnings: unknown[] = [];
  const imports = createImports({
    knex,
    config: mockServices.rootConfig({
      data: { hr: { import: configuration }, ...(workingDirectory && { backend: { workingDirectory } }) },
    }),
    logger: mockServices.logger.mock({ warn: (message, meta) => void warnings.push([message, meta]) }),
    auditor: mockServices.auditor.mock({ createEvent: async () => ({ success: async () => undefined, fail: async () => undefined }) }),
    calendar: { today: () => '2026-11-22' },
    changes: { publish: async change => void published.push(change) },
  });
  const permissions = { authorizeConditional: async (asked: unknown[]) => asked.map(() => ({ result: AuthorizeResult.ALLOW }) as const) };
  const app = express()
    .use(createContractRouter(contract, { httpAuth: mockServices.httpAuth(), permissions, handlers: imports.handlers }))
    .use(mockErrorHandler());
  const server = app.listen(0);
  const baseUrl = `http://localhost:${(server.address() as AddressInfo).port}`;
  const client = createContractClient(contract, { fetchApi: { fetch }, baseUrl });

  async function settled(runId: string): Promise<ImportRun> {
    for (;;) {
      const run = await client.getImport({ params: { runId } });
      if (!['reading', 'checking', 'applying'].includes(run.state)) {
        await imports.worker.idle();
        return run;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
  async function check(content: string | Buffer, options: RunOptions): Promise<ImportRun> {
    const { kind, fileName = 'file.csv', treatments = [], confirmLeaving: _, ...settings } = options;
    const upload = typeof content === 'string' ? content : new Uint8Array(content);
    const uploaded = await client.uploadImport({ query: { kind, fileName }, upload, mediaType: 'application/octet-stream' });
    const read = await settled(uploaded.id);
    if (read.state !== 'ready') return read;
    const params = { runId: read.id };
    const suggestion = await client.suggestImportMapping({ params });
    const mapping = suggestion.mapping.map(({ field, column }) => ({ field, column }));
    const chosen = treatments === 'recommended' ? recommendedTreatments(kind) : treatments;
    const { version } = await client.updateImport({ params, body: { version: read.version, mapping, treatments: chosen, ...settings } });
    await client.checkImport({ params, body: { version } });
    return settled(read.id);
  }
  async function load(content: string | Buffer, options: RunOptions): Promise<ImportRun> {
    const run = await check(content, options);
    if (run.state !== 'checked') return run;
    await client.applyImport({ params: { runId: run.id }, body: { version: run.version, confirmLeaving: options.confirmLeaving } });
    return settled(run.id);
  }
  const problems = async (runId: string) => (await client.listImportProblems({ params: { runId }, query: { limit: 100 } })).items;
  const stop = async () => {
    imports.stop();
    await imports.worker.idle();
    await new Promise(resolve => server.close(resolve));
  };
  return { client, baseUrl, published, warnings, settled, check, load, problems, stop };
}
