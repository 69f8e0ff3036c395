import { refuseFields } from '@tos/refusals/backend';
import type { TransitionObstacle } from '@tos/plugin-hr-common';
import { refuse } from '../refuse';

/** Field that helps, by what stands in the way. */
const FIELDS: Record<TransitionObstacle, string> = {
  notAllowed: 'to',
  byErasureOnly: 'to',
  contractMissing: 'to',
  workingTimeModelMissing: 'to',
  federalStateMissing: 'to',
  positionMissing: 'noPosition',
  approverMissing: 'noPosition',
  reasonMissing: 'reason',
  exitDateMissing: 'exitDate',
  exitBeforeEntry: 'exitDate',
  exitInPast: 'exitDate',
  exitNotPassed: 'to',
  notYetEntered: 'effectiveOn',
  leaveKindMissing: 'leaveKind',
  leaveEndsBefore: 'leaveUntil',
  inFuture: 'effectiveOn',
  beforeLastStep: 'effectiveOn',
};

/** The refusal of a step, with a field and a sentence per obstacle. */
export function refusedStep(obstacles: TransitionObstacle[]): Error {
  return refuseFields(obstacles.map(obstacle => refuse.field(`body.${FIELDS[obstacle]}`, `hr.step.${obstacle}`)));
}
