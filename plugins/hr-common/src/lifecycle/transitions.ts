import type { EmploymentDates } from './stageOn';
import { lifeCycleStages, type LeaveKind, type LifeCycleStage } from './stages';

/** What an employment has, as far as the step into work looks at it. */
export interface ActivationFacts {
  /** A contract version is valid on the first day. */
  hasContract: boolean;
  /** That version says how working time is organised. */
  hasWorkingTimeModel: boolean;
  hasFederalState: boolean;
  /** Somebody holds a position above on the solid line. */
  hasApprover: boolean;
  hasPosition: boolean;
}

/** What is asked for together with a step. */
export interface TransitionRequest {
  to: LifeCycleStage;
  /** Day on which the step counts, `YYYY-MM-DD`. */
  effectiveOn: string;
  reason?: string;
  exitDate?: string;
  leaveKind?: LeaveKind;
  /** Expected last day of the leave. */
  leaveUntil?: string;
  /** HR says that there is no position, or nobody above it. */
  noPosition?: boolean;
}

/** Where an employment stands when a step is asked for. */
export interface TransitionState extends EmploymentDates, ActivationFacts {
  stage: LifeCycleStage;
  /** Nobody has moved it yet: its stage follows from its dates. */
  isDerived: boolean;
  /** Day of the last step, if there was one. */
  since: string | null;
  today: string;
}

/** Why a step is refused; each has a sentence in both languages in the page, and in English in the answer. */
export const transitionObstacles = [
  'notAllowed',
  'byErasureOnly',
  'contractMissing',
  'workingTimeModelMissing',
  'federalStateMissing',
  'positionMissing',
  'approverMissing',
  'reasonMissing',
  'exitDateMissing',
  'exitBeforeEntry',
  'exitInPast',
  'exitNotPassed',
  'notYetEntered',
  'leaveKindMissing',
  'leaveEndsBefore',
  'inFuture',
  'beforeLastStep',
] as const;
export type TransitionObstacle = (typeof transitionObstacles)[number];

/**
 * The arrows of hr.md, section 4.1. Added: an offer can be declined before preboarding as well, notice can be given during
 * probation (which is a part of being active) and leave, and a notice can be
 * withdrawn (only before offboarding began).
 */
const ARROWS: Record<LifeCycleStage, readonly LifeCycleStage[]> = {
  candidate: ['offerAccepted', 'declined'],
  offerAccepted: ['preboarding', 'declined'],
  preboarding: ['probation', 'active', 'declined'],
  probation: ['active', 'onLeave', 'noticeGiven'],
  active: ['onLeave', 'noticeGiven'],
  onLeave: ['active', 'noticeGiven'],
  noticeGiven: ['offboarding', 'active'],
  offboarding: ['left'],
  left: ['anonymised'],
  declined: ['anonymised'],
  anonymised: [],
};

/** Somebody who is about to come and whom nobody moved yet may be put at any stage before the first day. */
const FIRST_STAGES: readonly LifeCycleStage[] = ['candidate', 'offerAccepted', 'preboarding'];

/** Steps that need a reason: they end something or take it back. */
export function needsReason(from: LifeCycleStage, to: LifeCycleStage): boolean {
  return to === 'declined' || to === 'noticeGiven' || (from === 'noticeGiven' && to === 'active');
}

/** Stages that may follow, whether or not their conditions are met yet; only those that people choose. */
export function nextStages({ stage, isDerived }: Pick<TransitionState, 'stage' | 'isDerived'>): LifeCycleStage[] {
  const first = isDerived && stage === 'preboarding' ? FIRST_STAGES : [];
  return lifeCycleStages.filter(to => to !== 'anonymised' && (ARROWS[stage].includes(to) || first.includes(to)));
}

/** Whether there is an arrow at all, including the one into `anonymised` that the erasure takes. */
export const hasArrow = (from: LifeCycleStage, to: LifeCycleStage) => ARROWS[from].includes(to);

function activationObstacles(state: TransitionState, { noPosition }: TransitionRequest): TransitionObstacle[] {
  const found: TransitionObstacle[] = [];
  if (!state.hasContract) found.push('contractMissing');
  if (!state.hasWorkingTimeModel) found.push('workingTimeModelMissing');
  if (!state.hasFederalState) found.push('federalStateMissing');
  if (!noPosition && !state.hasPosition) found.push('positionMissing');
  if (!noPosition && !state.hasApprover) found.push('approverMissing');
  return found;
}

function noticeObstacles({ entryDate, exitDate, today }: TransitionState, request: TransitionRequest): TransitionObstacle[] {
  const end = request.exitDate ?? exitDate;
  if (end === null) return ['exitDateMissing'];
  if (entryDate !== null && end < entryDate) return ['exitBeforeEntry'];
  return end < today ? ['exitInPast'] : [];
}

/**
 * Everything that stands in the way of a step; an empty list allows it.
 *
 * Into work (`probation` or `active` from `preboarding`) it takes contract, working-time model, federal state, and position with an
 * approver or the explicit word that there is none. Steps count today or earlier, never before the last step.
 */
export function transitionObstaclesOf(state: TransitionState, request: TransitionRequest): TransitionObstacle[] {
  const { stage, since, today, entryDate, exitDate } = state;
  const { to, effectiveOn } = request;
  if (to === 'anonymised') return [hasArrow(stage, to) ? 'byErasureOnly' : 'notAllowed'];
  if (!nextStages(state).includes(to)) return ['notAllowed'];
  const found: TransitionObstacle[] = [];
  if (stage === 'preboarding' && (to === 'probation' || to === 'active')) {
    if (entryDate === null || effectiveOn < entryDate) found.push('notYetEntered');
    found.push(...activationObstacles(state, request));
  }
  if (to === 'noticeGiven') found.push(...noticeObstacles(state, request));
  if (to === 'left' && (exitDate === null || exitDate >= today)) found.push('exitNotPassed');
  if (to === 'onLeave' && !request.leaveKind) found.push('leaveKindMissing');
  if (to === 'onLeave' && request.leaveUntil !== undefined && request.leaveUntil < effectiveOn) found.push('leaveEndsBefore');
  if (needsReason(stage, to) && !request.reason?.trim()) found.push('reasonMissing');
  if (effectiveOn > today) found.push('inFuture');
  if (since !== null && effectiveOn < since) found.push('beforeLastStep');
  return found;
}
