import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import type { selfServiceRoutes } from '@tos/plugin-hr-common';
import type { Request } from 'express';
import type { HrHandlers } from '../HrHandlers';
import type { AccessReader } from '../permissions/Access';
import type { PersonExportService } from '../personExport/PersonExportService';
import { sendExport } from '../personExport/sendExport';
import type { BulkService } from './BulkService';
import type { ChangeRequestService } from './ChangeRequestService';
import type { HistoryService } from './HistoryService';
import type { PersonViewService } from './PersonViewService';
import { ownRecordAccess, recordAccess } from './RecordAccess';
import type { RecordCaller } from './RecordWriting';

interface Context {
  credentials: BackstageCredentials;
  decisions: Record<string, PolicyDecision>;
  req: Request;
}

/** Services behind the routes of self-service and of working with the list. */
export interface SelfServiceServices {
  requests: ChangeRequestService;
  history: HistoryService;
  bulk: BulkService;
  views: PersonViewService;
  exports: PersonExportService;
}

/** Routes of change requests, history, views, bulk changes and the export. */
export function createSelfServiceHandlers(
  services: SelfServiceServices,
  access: AccessReader,
): Pick<HrHandlers, keyof typeof selfServiceRoutes> {
  const { requests, history, bulk, views, exports } = services;
  const caller = ({ credentials, decisions, req }: Context): RecordCaller => ({
    credentials,
    req,
    access: recordAccess(access, decisions, credentials),
  });
  const self = ({ credentials, req }: Context): RecordCaller => ({ credentials, req, access: ownRecordAccess(credentials) });
  return {
    listOwnChangeRequests: ({ query, credentials }) => requests.listOwn(query, credentials),
    createChangeRequest: context => requests.create(context.body, self(context)),
    withdrawChangeRequest: context => requests.withdraw(context.params.id, context.body.version, self(context)),
    listChangeRequests: context => requests.list(context.query, caller(context)),
    decideChangeRequest: context => requests.decide(context.params.id, context.body, caller(context)),
    listPersonHistory: context => history.list(context.params.id, context.query, caller(context)),
    exportPersons: context => exports.run(context.query, caller(context), content => sendExport(content, context.query, context.res)),
    changePersonsInBulk: context => bulk.run(context.body, caller(context)),
    listPersonViews: ({ credentials }) => views.list(credentials),
    createPersonView: context => views.create(context.body, context),
    deletePersonView: context => views.delete(context.params.id, context),
  };
}
