import type { BackstageCredentials, LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import { hrDeputyManagePermission, type deputyRoutes } from '@tos/plugin-hr-common';
import type { Request } from 'express';
import type { HrHandlers } from '../HrHandlers';
import type { AccessReader } from '../permissions/Access';
import { DatabaseRecordStore } from '../records/DatabaseRecordStore';
import { recordAccess } from '../records/RecordAccess';
import { RecordWriting, type WritingServices } from '../records/RecordWriting';
import { DatabaseDeputyStore } from './DatabaseDeputyStore';
import { DeputyNotifier } from './DeputyNotifier';
import { DeputyService, type DeputyCaller } from './DeputyService';

interface Context {
  credentials: BackstageCredentials;
  decisions: Record<string, PolicyDecision>;
  req: Request;
}

/** What deputies need from the plugin. */
export interface DeputyOptions extends Omit<WritingServices, 'store'> {
  logger: LoggerService;
  notifications?: NotificationService;
}

/** Builds what deputies need and gives the handlers of their routes. */
export function createDeputies(options: DeputyOptions, access: AccessReader): Pick<HrHandlers, keyof typeof deputyRoutes> {
  const deputies = new DeputyService({
    store: new DatabaseDeputyStore(options.knex),
    writing: new RecordWriting({ ...options, store: new DatabaseRecordStore(options.knex) }),
    calendar: options.calendar,
    notifier: new DeputyNotifier(options),
  });
  const caller = ({ credentials, decisions, req }: Context): DeputyCaller => ({
    credentials,
    req,
    access: recordAccess(access, decisions, credentials),
    manage: access.personRows(decisions[hrDeputyManagePermission.name]),
  });
  return {
    listDeputies: context => deputies.list({ id: context.params.id }, caller(context)),
    findDeputies: context => deputies.list({ entityName: context.query.entityName }, caller(context)),
    setDeputy: context => deputies.set(context.params.id, context.body, caller(context)),
    changeDeputy: context => deputies.change(context.params.id, context.body, caller(context)),
  };
}
