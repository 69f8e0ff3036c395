import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { AuthorizeResult, type PolicyDecision } from '@backstage/plugin-permission-common';
import { hrSensitiveReadPermission } from '@tos/plugin-hr-common';
import type { Response } from 'express';
import type { FileStore, StoredFile } from '../files/FileStore';
import { sendFile } from '../files/sendFile';
import type { HrHandlers } from '../HrHandlers';
import type { ErasureService } from './ErasureService';
import type { ExportService } from './ExportService';
import type { RetentionService } from './RetentionService';

type ExportHandled = 'listOwnExports' | 'requestOwnExport' | 'downloadOwnExport' | 'listExports' | 'requestExport' | 'downloadExport';
type ErasureHandled = 'planErasure' | 'requestErasure' | 'listErasures' | 'confirmErasure' | 'withdrawErasure';
type RetentionHandled = 'getRetention' | 'runRetention';

/** Routes of access exports. */
export function createExportHandlers(exports: ExportService, files: FileStore): Pick<HrHandlers, ExportHandled> {
  const send = (res: Response, opened: { file: StoredFile; name: string }) => sendFile(res, { files, ...opened });
  // Special categories are for people whose role names them, never for plugins and service tokens.
  const special = (decisions: Record<string, PolicyDecision>, { principal }: BackstageCredentials) =>
    (principal as { type?: string }).type === 'user' && decisions[hrSensitiveReadPermission.name]?.result === AuthorizeResult.ALLOW;
  return {
    listOwnExports: async ({ credentials }) => exports.list(await exports.ownId({ credentials }), true),
    requestOwnExport: async ({ body, credentials, req }) =>
      exports.request(await exports.ownId({ credentials }), { ...body, special: true }, { credentials, req }),
    async downloadOwnExport({ params, query, credentials, req, res }) {
      const ownId = await exports.ownId({ credentials });
      await send(res, await exports.open({ id: params.exportId, ...query, ownId }, { credentials, req }));
    },
    listExports: ({ params, decisions, credentials }) => exports.list(params.id, special(decisions, credentials)),
    requestExport: ({ params, body, decisions, credentials, req }) =>
      exports.request(params.id, { ...body, special: special(decisions, credentials) }, { credentials, req }),
    async downloadExport({ params, query, decisions, credentials, req, res }) {
      await send(
        res,
        await exports.open({ id: params.exportId, ...query, special: special(decisions, credentials) }, { credentials, req }),
      );
    },
  };
}

/** Routes of erasure. */
export function createErasureHandlers(erasures: ErasureService): Pick<HrHandlers, ErasureHandled> {
  return {
    planErasure: ({ params, credentials, req }) => erasures.plan(params.id, { credentials, req }),
    requestErasure: ({ params, body, credentials, req }) => erasures.request(params.id, body.reason, { credentials, req }),
    listErasures: ({ query, credentials, req }) => erasures.list(query, { credentials, req }),
    confirmErasure: ({ params, body, credentials, req }) => erasures.confirm(params.erasureId, body.version, { credentials, req }),
    withdrawErasure: ({ params, body, credentials, req }) => erasures.withdraw(params.erasureId, body.version, { credentials, req }),
  };
}

/** Routes of retention. */
export function createRetentionHandlers(retention: RetentionService): Pick<HrHandlers, RetentionHandled> {
  return {
    getRetention: () => retention.report(),
    runRetention: ({ body, credentials, req }) => retention.runFor({ credentials, req }, body.dryRun),
  };
}
