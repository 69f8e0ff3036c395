/** Stages of an employment in the order in which they come (hr.md, section 4.1). */
export const lifeCycleStages = [
  'candidate',
  'offerAccepted',
  'preboarding',
  'probation',
  'active',
  'onLeave',
  'noticeGiven',
  'offboarding',
  'left',
  'declined',
  'anonymised',
] as const;
export type LifeCycleStage = (typeof lifeCycleStages)[number];

/** Kinds of long leave during which the employment rests. */
export const leaveKinds = ['parental', 'longSick', 'care', 'unpaid'] as const;
export type LeaveKind = (typeof leaveKinds)[number];
