import { defineRefusals } from '@tos/refusals';

const days = defineRefusals({
  'hr.org.unitMissing': { kind: 'missing', text: 'There is no such unit.' },
  'hr.org.unitMissingOnDay': { kind: 'missing', text: 'There is no such unit on this day, or you may not see it.' },
  'hr.org.positionMissing': { kind: 'missing', text: 'There is no such position.' },
  'hr.org.importRunning': { kind: 'conflict', text: 'An import is being stored at this moment. Try again when it has ended.' },
  'hr.org.beforeFirstDay': { kind: 'input', text: 'The day must not be before {{day}}, the first day.', params: { day: 'date' } },
  'hr.org.notAfterFirstDay': { kind: 'input', text: 'The day must be after {{day}}, the first day.', params: { day: 'date' } },
  'hr.org.afterClosing': { kind: 'input', text: 'The day must be before {{day}}, when it is closed.', params: { day: 'date' } },
  'hr.org.endsAlready': { kind: 'input', text: 'The day must not be after {{day}}, when it ends already.', params: { day: 'date' } },
  'hr.org.endsEarlier': { kind: 'input', text: 'What is chosen does not exist on every day from {{day}} on.', params: { day: 'date' } },
  'hr.org.notOnDay': { kind: 'input', text: 'What is chosen does not exist on {{day}}.', params: { day: 'date' } },
});

const units = defineRefusals({
  'hr.org.sameUnit': { kind: 'input', text: 'It must be another unit.' },
  'hr.org.unitCircle': { kind: 'input', text: 'It lies below this unit on some day; a unit cannot be below itself.' },
  'hr.org.unitOpen': { kind: 'input', text: 'The unit is open.' },
  'hr.org.unitFull': {
    kind: 'conflict',
    text: 'The unit still holds {{positions}} positions and {{units}} units on {{day}} or later. Move or close them first, or merge the unit.',
    params: { positions: 'number', units: 'number', day: 'date' },
  },
});

const positions = defineRefusals({
  'hr.org.targetBelow': { kind: 'input', text: 'The target is the thing itself or lies below it.' },
  'hr.org.positionOpen': { kind: 'input', text: 'The position is open.' },
  'hr.org.reportsToItself': { kind: 'input', text: 'A position cannot report to itself.' },
  'hr.org.guidesItself': { kind: 'input', text: 'A position cannot guide itself.' },
  'hr.org.lineCircle': { kind: 'input', text: 'It reports to this position itself on some day; lines must not lead in a circle.' },
  'hr.org.positionInUse': {
    kind: 'conflict',
    text: 'The position cannot be closed on {{day}}: on that day or later {{holders}} people hold it, {{reports}} lines lead to it, and it leads {{units}} units.',
    params: { day: 'date', holders: 'number', reports: 'number', units: 'number' },
  },
  'hr.org.seatMissing': { kind: 'missing', text: 'Nobody holds the position by this assignment.' },
  'hr.org.dottedLineMissing': { kind: 'missing', text: 'The position has no such dotted line.' },
  'hr.org.notEmployed': { kind: 'input', text: 'Nobody with this id is employed on {{day}}.', params: { day: 'date' } },
  'hr.org.overbooked': {
    kind: 'conflict',
    text: 'The position would be held to {{percent}} per cent on some day; end another assignment first.',
    params: { percent: 'number' },
  },
});

/** Reasons to refuse a change of units and positions. */
export const orgRefusals = { ...days, ...units, ...positions };
