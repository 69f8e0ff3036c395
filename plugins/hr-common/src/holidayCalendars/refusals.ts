import { defineRefusals } from '@tos/refusals';

/** Reasons to refuse a write of company days. */
export const companyDayRefusals = defineRefusals({
  'hr.companyDay.missing': { kind: 'missing', text: 'There is no such company day.' },
  'hr.companyDay.taken': { kind: 'conflict', text: 'There is a company day on this day already; change that one.' },
  'hr.companyDay.pastYear': {
    kind: 'input',
    text: 'Days of earlier years stay as they are. Choose a day from 1 January {{year}} on.',
    params: { year: 'text' },
  },
  'hr.companyDay.began': {
    kind: 'conflict',
    text: 'This company day has come in earlier years, which stay as they are. Give it a last year and add another one.',
  },
  'hr.companyDay.lastYear': { kind: 'input', text: 'The last year must be {{year}} or later.', params: { year: 'text' } },
});
