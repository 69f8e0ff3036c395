import { defineRefusals } from '@tos/refusals';

/** Reasons to refuse a write of deputies. */
export const deputyRefusals = defineRefusals({
  'hr.deputy.missing': { kind: 'missing', text: 'There is no such deputy, or you may not change them.' },
  'hr.deputy.self': { kind: 'input', text: 'Nobody stands in for themselves.' },
  'hr.deputy.notThere': {
    kind: 'input',
    text: 'This person does not work here on {{day}}, or you may not see them.',
    params: { day: 'date' },
  },
  'hr.deputy.rankTaken': {
    kind: 'conflict',
    text: 'Somebody else stands in with that rank in this time. Choose another rank or another end.',
  },
  'hr.deputy.twice': { kind: 'conflict', text: 'This person stands in already in this time.' },
});
