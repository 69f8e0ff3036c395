import {
  lifeCycleStages,
  type LeaveKind,
  type LifeCycle,
  type LifeCycleStage,
  type TransitionBody,
  type TransitionObstacle,
} from '@tos/plugin-hr-common';
import { useState } from 'react';
import { today } from '../lib/days';

/** What the dialog itself asks for; these are no obstacles of the record. */
const ASKED: TransitionObstacle[] = ['exitDateMissing', 'reasonMissing', 'leaveKindMissing'];
/** What the word "there is no position, or nobody above it" excuses. */
const EXCUSED: TransitionObstacle[] = ['positionMissing', 'approverMissing'];

/** The next step on the usual way: not back, and nothing in its way. */
function usualStep({ stage, next = [] }: LifeCycle): LifeCycleStage {
  const place = (of: LifeCycleStage) => lifeCycleStages.indexOf(of);
  const onward = next.filter(option => place(option.stage) >= place(stage));
  return (onward.find(option => option.obstacles.length === 0) ?? onward[0] ?? next[0]).stage;
}

/** Fields of a step, what is still in its way, and the request that it makes. */
export function useTransitionForm(cycle: LifeCycle) {
  const next = cycle.next ?? [];
  const [form, setForm] = useState({
    to: usualStep(cycle),
    effectiveOn: today(),
    reason: '',
    exitDate: cycle.exitDate ?? '',
    leaveKind: 'parental' as LeaveKind,
    leaveUntil: '',
    noPosition: cycle.noPosition,
  });
  const change = (part: Partial<typeof form>) => setForm(previous => ({ ...previous, ...part }));
  const { to, effectiveOn, exitDate, leaveKind, leaveUntil, noPosition } = form;
  const reason = form.reason.trim();
  const chosen = next.find(option => option.stage === to) ?? next[0];
  const blocking = chosen.obstacles.filter(found => !ASKED.includes(found) && !(noPosition && EXCUSED.includes(found)));
  const isComplete = Boolean(effectiveOn) && (!chosen.needsReason || reason !== '') && (to !== 'noticeGiven' || exitDate !== '');
  const body: TransitionBody = {
    to,
    version: cycle.version,
    effectiveOn,
    reason: reason || undefined,
    ...(to === 'noticeGiven' && { exitDate }),
    ...(to === 'onLeave' && { leaveKind, leaveUntil: leaveUntil || undefined }),
    ...(noPosition && { noPosition }),
  };
  const asksForPosition = chosen.obstacles.some(found => EXCUSED.includes(found));
  return { form, change, next, chosen, blocking, asksForPosition, canMove: isComplete && blocking.length === 0, body };
}
