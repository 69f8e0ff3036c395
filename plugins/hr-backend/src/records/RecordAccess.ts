import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import {
  hrChangeRequestDecidePermission,
  hrPersonHistoryReadPermission,
  hrPersonHoursReadPermission,
  hrPersonUpdatePermission,
  hrSensitiveManagePermission,
  hrSensitiveReadPermission,
} from '@tos/plugin-hr-common';
import { actorOf } from '../audit/actorOf';
import type { AccessReader, PersonAccess, RowAccess } from '../permissions/Access';

/** What a caller may see and do with records, part by part. */
export interface RecordAccess extends PersonAccess {
  hours: RowAccess;
  history: RowAccess;
  update: RowAccess;
  sensitiveRead: RowAccess;
  sensitiveUpdate: RowAccess;
  decide: RowAccess;
}

/**
 * Reads the decisions of a request. An unanswered question is a no. Plugins and service tokens are asked nothing by the permission
 * framework, so that special categories are refused to them here: they are for named people only.
 */
export function recordAccess(
  access: AccessReader,
  decisions: Record<string, PolicyDecision | undefined>,
  credentials: BackstageCredentials,
): RecordAccess {
  const isPerson = (credentials.principal as { type?: string }).type === 'user';
  const rows = (permission: { name: string }) => access.personRows(decisions[permission.name]);
  return {
    ...access.persons(decisions),
    hours: rows(hrPersonHoursReadPermission),
    history: rows(hrPersonHistoryReadPermission),
    update: rows(hrPersonUpdatePermission),
    sensitiveRead: isPerson && rows(hrSensitiveReadPermission),
    sensitiveUpdate: isPerson && rows(hrSensitiveManagePermission),
    decide: rows(hrChangeRequestDecidePermission),
  };
}

/** What everybody may see of the own record, whatever the roles say: all of it. Changing it is asked for, not done. */
export function ownRecordAccess(credentials: BackstageCredentials): RecordAccess {
  const self: RowAccess = { rule: 'isSelf', userRef: actorOf(credentials) };
  return {
    read: self,
    private: self,
    hours: self,
    history: false,
    update: false,
    sensitiveRead: self,
    sensitiveUpdate: false,
    decide: false,
  };
}
