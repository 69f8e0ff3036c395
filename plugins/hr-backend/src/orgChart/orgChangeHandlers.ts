import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { AuthorizeResult, type PolicyDecision } from '@backstage/plugin-permission-common';
import { hrOrgUnitManagePermission, type orgChangeRoutes } from '@tos/plugin-hr-common';
import type { Request } from 'express';
import type { HrHandlers } from '../HrHandlers';
import type { OrgUnitWriter } from '../orgUnits/OrgUnitWriter';
import type { AccessReader } from '../permissions/Access';
import type { PositionService } from '../positions/PositionService';
import type { PositionWriter } from '../positions/PositionWriter';
import type { SeatWriter } from '../positions/SeatWriter';
import { refuse } from '../refuse';
import type { OrgCaller } from './OrgWriting';

interface Context {
  credentials: BackstageCredentials;
  decisions: Record<string, PolicyDecision>;
  req: Request;
}

/** Services behind the routes that change the organisation. */
export interface OrgChangeServices {
  units: OrgUnitWriter;
  positions: PositionWriter;
  seats: SeatWriter;
  reading: PositionService;
}

/** Routes that change units and positions. */
export function createOrgChangeHandlers(
  { units, positions, seats, reading }: OrgChangeServices,
  access: AccessReader,
): Pick<HrHandlers, keyof typeof orgChangeRoutes> {
  const caller = ({ credentials, decisions, req }: Context): OrgCaller => ({ credentials, req, persons: access.persons(decisions) });
  return {
    previewMove: async ({ body, decisions }) => {
      const mayMoveUnits = decisions[hrOrgUnitManagePermission.name]?.result === AuthorizeResult.ALLOW;
      if (body.kind === 'unit' && !mayMoveUnits) throw refuse('contract.notPermitted', { permission: hrOrgUnitManagePermission.name });
      return reading.preview(body, access.persons(decisions));
    },
    createOrgUnit: context => units.create(context.body, caller(context)),
    changeOrgUnit: context => units.change(context.params.id, context.body, caller(context)),
    closeOrgUnit: context => units.close(context.params.id, context.body, caller(context)),
    mergeOrgUnit: context => units.merge(context.params.id, context.body, caller(context)),
    getPosition: ({ params, decisions }) => reading.read(params.id, access.persons(decisions)),
    createPosition: context => positions.create(context.body, caller(context)),
    changePosition: context => positions.change(context.params.id, context.body, caller(context)),
    closePosition: context => positions.close(context.params.id, context.body, caller(context)),
    assignPosition: context => seats.assign(context.params.id, context.body, caller(context)),
    endAssignment: context => seats.endAssignment(context.params, context.body, caller(context)),
    addDottedLine: context => seats.addDotted(context.params.id, context.body, caller(context)),
    endDottedLine: context => seats.endDotted(context.params, context.body, caller(context)),
  };
}
