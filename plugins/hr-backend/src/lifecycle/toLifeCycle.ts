import {
  deletionPlan,
  needsReason,
  nextStages,
  stageOn,
  transitionObstaclesOf,
  type LifeCycle,
  type LifeCycleRules,
  type NextStage,
  type TransitionState,
} from '@tos/plugin-hr-common';
import type { LifeCycleRow } from './lifeCycleSql';

/** The row as the rules look at it. */
export function transitionState(row: LifeCycleRow, today: string, rules: LifeCycleRules): TransitionState {
  const stage = stageOn(row, today, rules);
  return { ...row, stage, isDerived: row.stored === null, today };
}

/** What the record itself lacks; what comes with the request is asked for in the dialog. */
function nextOf(state: TransitionState): NextStage[] {
  const given = { effectiveOn: state.today, reason: 'given', leaveKind: 'unpaid', exitDate: state.exitDate ?? state.today } as const;
  return nextStages(state).map(stage => ({
    stage,
    needsReason: needsReason(state.stage, stage),
    obstacles: transitionObstaclesOf(state, { ...given, to: stage }).filter(found => found !== 'exitInPast' && found !== 'exitBeforeEntry'),
  }));
}

/** What the reader may see beyond the stage. */
export interface LifeCycleView {
  rules: LifeCycleRules;
  /** Adds steps to take, reasons and the deletion plan. */
  manages: boolean;
  /** The kind of leave may be about health or family: for HR and the person alone. */
  isSelf: boolean;
}

/** Row as answer. */
export function toLifeCycle(row: LifeCycleRow, today: string, { rules, manages, isSelf }: LifeCycleView): LifeCycle {
  const state = transitionState(row, today, rules);
  const isPast = state.stage !== row.stored;
  return {
    employmentId: row.employmentId,
    staffNo: row.staffNo,
    kind: row.kind,
    entryDate: row.entryDate,
    exitDate: row.exitDate,
    stage: state.stage,
    isDerived: isPast,
    since: isPast ? null : row.since,
    leaveKind: isPast || !(manages || isSelf) ? null : row.leaveKind,
    leaveUntil: isPast ? null : row.leaveUntil,
    noPosition: row.noPosition ?? false,
    version: row.version ?? 0,
    steps: row.steps.map(({ reason, by, ...step }) => (manages ? { ...step, reason, by } : step)),
    certificates: row.certificates,
    ...(manages && { next: nextOf(state) }),
    ...(manages && row.exitDate !== null && { deletionPlan: deletionPlan(row.exitDate, today) }),
  };
}
