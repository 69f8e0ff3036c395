import { InputError } from '@backstage/errors';
import type { TransitionObstacle } from '@tos/plugin-hr-common';

/** Field that helps, and a sentence, by what stands in the way. */
const TEXTS: Record<TransitionObstacle, [field: string, sentence: string]> = {
  notAllowed: ['to', 'this stage cannot follow the present one'],
  byErasureOnly: ['to', 'a record becomes anonymous by erasing it, not by a step'],
  contractMissing: ['to', 'no contract version is valid on the first day; add one first'],
  workingTimeModelMissing: ['to', 'the contract has no working-time model; add it first'],
  federalStateMissing: ['to', 'the employment has no federal state; add it first'],
  positionMissing: ['noPosition', 'no position is assigned; assign one or say that there is none'],
  approverMissing: ['noPosition', 'nobody holds a position above; set the solid line or say that there is nobody'],
  reasonMissing: ['reason', 'this step needs a reason'],
  exitDateMissing: ['exitDate', 'the last working day is missing'],
  exitBeforeEntry: ['exitDate', 'the last working day lies before the entry date'],
  exitInPast: ['exitDate', 'the last working day has passed already'],
  exitNotPassed: ['to', 'the last working day has not passed yet'],
  notYetEntered: ['effectiveOn', 'the first working day has not come by then'],
  leaveKindMissing: ['leaveKind', 'the kind of leave is missing'],
  leaveEndsBefore: ['leaveUntil', 'the leave ends before it begins'],
  inFuture: ['effectiveOn', 'a step counts today or earlier'],
  beforeLastStep: ['effectiveOn', 'the last step was later'],
};

/** The refusal of a step, with a field and a sentence per obstacle. */
export function refusedStep(obstacles: TransitionObstacle[]): InputError {
  const fields = obstacles.map(obstacle => ({ path: `body.${TEXTS[obstacle][0]}`, message: TEXTS[obstacle][1] }));
  return Object.assign(new InputError(fields.map(({ path, message }) => `${path}: ${message}`).join('; ')), { fields });
}
