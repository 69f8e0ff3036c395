import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import type { recordRoutes } from '@tos/plugin-hr-common';
import type { Request } from 'express';
import type { HrHandlers } from '../HrHandlers';
import type { AccessReader } from '../permissions/Access';
import type { ContractWriter } from './ContractWriter';
import type { EmploymentWriter } from './EmploymentWriter';
import type { PersonWriter } from './PersonWriter';
import { ownRecordAccess, recordAccess } from './RecordAccess';
import type { RecordService } from './RecordService';
import type { RecordCaller } from './RecordWriting';

interface Context {
  credentials: BackstageCredentials;
  decisions: Record<string, PolicyDecision>;
  req: Request;
}

/** Services behind the routes of records. */
export interface RecordServices {
  records: RecordService;
  persons: PersonWriter;
  employments: EmploymentWriter;
  contracts: ContractWriter;
}

/** Routes of the editable records. */
export function createRecordHandlers(services: RecordServices, access: AccessReader): Pick<HrHandlers, keyof typeof recordRoutes> {
  const { records, persons, employments, contracts } = services;
  const caller = ({ credentials, decisions, req }: Context): RecordCaller => ({
    credentials,
    req,
    access: recordAccess(access, decisions, credentials),
  });
  const self = ({ credentials, req }: Context): RecordCaller => ({ credentials, req, access: ownRecordAccess(credentials) });
  return {
    getPersonRecord: context => records.read(context.params.id, caller(context)),
    getOwnRecord: ({ credentials }) => records.readOwn(credentials),
    updateOwnPreferences: context => persons.updatePreferences(context.body, self(context)),
    createPerson: context => persons.create(context.body, caller(context)),
    updatePerson: context => persons.update(context.params.id, context.body, caller(context)),
    updatePersonPrivate: context => persons.updatePrivate(context.params.id, context.body, caller(context)),
    updatePersonSensitive: context => persons.updateSensitive(context.params.id, context.body, caller(context)),
    addEmployment: context => employments.add(context.params.id, context.body, caller(context)),
    updateEmployment: context => employments.update(context.params.id, context.body, caller(context)),
    addContract: context => contracts.add(context.params.id, context.body, caller(context)),
    updateContract: context => contracts.update(context.params.id, context.body, caller(context)),
    removeContract: context => contracts.remove(context.params.id, context.body, caller(context)),
  };
}
