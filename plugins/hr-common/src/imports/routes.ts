import type { RouteDefinition } from '@tos/contract';
import { z } from 'zod';
import { hrImportUsePermission } from '../permissions';
import * as schema from './schemas';

const access = { permission: hrImportUsePermission };
const run = z.object({ runId: z.uuid() });
const profile = z.object({ profileId: z.uuid() });

/** Larger files are refused whatever the configuration says; the configured limit is checked as well. */
const LARGEST_UPLOAD = 1024 ** 3;

/** Routes of the importer; part of `hrContract`. */
export const importRoutes = {
  uploadImport: {
    method: 'post',
    path: '/imports',
    summary: 'Upload a CSV or XLSX file and start reading it',
    description: 'The raw file is the body. Its type is recognised by content, not by name.',
    access,
    query: schema.ImportUploadQuery,
    upload: {
      mediaTypes: [
        'text/csv',
        'text/plain',
        'text/tab-separated-values',
        'application/csv',
        'application/octet-stream',
        'application/vnd.ms-excel',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ],
      maxBytes: LARGEST_UPLOAD,
    },
    response: schema.ImportRun,
    status: 201,
  },
  listImports: {
    method: 'get',
    path: '/imports',
    summary: 'List imports, newest first',
    access,
    query: schema.ImportListQuery,
    response: schema.ImportRunPage,
  },
  getImport: {
    method: 'get',
    path: '/imports/:runId',
    summary: 'Read state and progress',
    access,
    params: run,
    response: schema.ImportRun,
  },
  suggestImportMapping: {
    method: 'get',
    path: '/imports/:runId/suggestion',
    summary: 'Guess which column holds what',
    access,
    params: run,
    query: schema.ImportSuggestionQuery,
    response: schema.ImportSuggestion,
  },
  updateImport: {
    method: 'put',
    path: '/imports/:runId/settings',
    summary: 'Set mapping and treatments',
    access,
    params: run,
    body: schema.ImportSettings,
    response: schema.ImportRun,
  },
  checkImport: {
    method: 'post',
    path: '/imports/:runId/check',
    summary: 'Dry run: report and difference, nothing is stored',
    access,
    params: run,
    body: schema.ImportVersion,
    response: schema.ImportRun,
    status: 202,
  },
  listImportProblems: {
    method: 'get',
    path: '/imports/:runId/problems',
    summary: 'Report per line and column',
    access,
    params: run,
    query: schema.ImportProblemQuery,
    response: schema.ImportProblemPage,
  },
  downloadImportReport: {
    method: 'get',
    path: '/imports/:runId/problems.csv',
    summary: 'The whole report as CSV',
    access,
    params: run,
    query: schema.ImportReportQuery,
    produces: 'text/csv',
  },
  listImportChanges: {
    method: 'get',
    path: '/imports/:runId/changes',
    summary: 'What would change, before and after',
    access,
    params: run,
    query: schema.ImportChangeQuery,
    response: schema.ImportChangePage,
  },
  applyImport: {
    method: 'post',
    path: '/imports/:runId/apply',
    summary: 'Store what the check showed, in one transaction',
    access,
    params: run,
    body: schema.ImportApply,
    response: schema.ImportRun,
    status: 202,
  },
  cancelImport: {
    method: 'post',
    path: '/imports/:runId/cancel',
    summary: 'Stop and forget the file',
    access,
    params: run,
    response: schema.ImportRun,
  },
  listImportProfiles: {
    method: 'get',
    path: '/import-profiles',
    summary: 'List saved mappings',
    access,
    response: schema.ImportProfileList,
  },
  createImportProfile: {
    method: 'post',
    path: '/import-profiles',
    summary: 'Save a mapping for the next file',
    access,
    body: schema.NewImportProfile,
    response: schema.ImportProfile,
    status: 201,
  },
  updateImportProfile: {
    method: 'put',
    path: '/import-profiles/:profileId',
    summary: 'Change a saved mapping',
    access,
    params: profile,
    body: schema.ChangedImportProfile,
    response: schema.ImportProfile,
  },
  deleteImportProfile: {
    method: 'delete',
    path: '/import-profiles/:profileId',
    summary: 'Forget a saved mapping',
    access,
    params: profile,
  },
} as const satisfies Record<string, RouteDefinition>;
