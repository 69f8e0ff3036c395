import { defineRefusals } from '@tos/refusals';

/** What makes the rules of a model contradict themselves; each is the last part of its code. */
export const workingTimeErrors = {
  coreOutsideFrame: 'hr.workingTime.coreOutsideFrame',
  coreOverlaps: 'hr.workingTime.coreOverlaps',
  dayLongerThanFrame: 'hr.workingTime.dayLongerThanFrame',
  shiftsForShiftModelOnly: 'hr.workingTime.shiftsForShiftModelOnly',
  shiftsNotPerWeek: 'hr.workingTime.shiftsNotPerWeek',
  shiftDiffers: 'hr.workingTime.shiftDiffers',
  breakTooLong: 'hr.workingTime.breakTooLong',
  cycleStartMissing: 'hr.workingTime.cycleStartMissing',
  cycleStartNotMonday: 'hr.workingTime.cycleStartNotMonday',
} as const;

/** Reasons to refuse a write of working-time models. */
export const workingTimeRefusals = defineRefusals({
  'hr.workingTime.missing': { kind: 'missing', text: 'There is no such working-time model.' },
  'hr.workingTime.rulesMissing': { kind: 'missing', text: 'There are no such hours of a working-time model.' },
  'hr.workingTime.typeFixed': {
    kind: 'conflict',
    text: 'Contracts refer to this model, so its type is fixed. Copy the model instead.',
  },
  'hr.workingTime.contractBegins': {
    kind: 'conflict',
    text: 'A contract begins with this model on {{day}}, so it must be valid on that day.',
    params: { day: 'date' },
  },
  'hr.workingTime.rulesSameDay': { kind: 'input', text: 'Hours begin on that day already; change those.' },
  'hr.workingTime.rulesInPast': {
    kind: 'input',
    text: 'People worked by this model on days from then on, and the past does not change.',
  },
  'hr.workingTime.rulesUsed': {
    kind: 'conflict',
    text: 'People worked by these hours before today. Let other hours begin on a day from today on.',
  },
  'hr.workingTime.rulesFirst': {
    kind: 'conflict',
    text: 'The first hours of a model stay; change them, or let others begin on a day.',
  },
  'hr.workingTime.shiftTimes': { kind: 'input', text: 'The shift must end at another time than it begins.' },
  [workingTimeErrors.coreOutsideFrame]: { kind: 'input', text: 'Core time must lie within the frame.' },
  [workingTimeErrors.coreOverlaps]: { kind: 'input', text: 'Core times of a day must not overlap.' },
  [workingTimeErrors.dayLongerThanFrame]: { kind: 'input', text: 'The day is longer than the frame.' },
  [workingTimeErrors.shiftsForShiftModelOnly]: { kind: 'input', text: 'Only a shift model has shift times.' },
  [workingTimeErrors.shiftsNotPerWeek]: { kind: 'input', text: 'Each week of the cycle needs its shift times.' },
  [workingTimeErrors.shiftDiffers]: { kind: 'input', text: 'The hours must be the length of the shift without its break.' },
  [workingTimeErrors.breakTooLong]: { kind: 'input', text: 'The break must be shorter than the shift.' },
  [workingTimeErrors.cycleStartMissing]: { kind: 'input', text: 'Several weeks need the Monday on which the first one begins.' },
  [workingTimeErrors.cycleStartNotMonday]: { kind: 'input', text: 'The first week must begin on a Monday.' },
});
