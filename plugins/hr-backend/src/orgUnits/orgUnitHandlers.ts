import type { HrHandlers } from '../HrHandlers';
import type { AccessReader } from '../permissions/Access';
import type { OrgUnitService } from './OrgUnitService';

/** Routes of org units. */
export function createOrgUnitHandlers(units: OrgUnitService, access: AccessReader): Pick<HrHandlers, 'listOrgUnits' | 'getOrgUnit'> {
  return {
    listOrgUnits: ({ query, decisions }) => units.list(query, access.orgUnits(decisions)),
    getOrgUnit: ({ params, query, decisions }) => units.read({ id: params.id, date: query.date }, access.orgUnits(decisions)),
  };
}
