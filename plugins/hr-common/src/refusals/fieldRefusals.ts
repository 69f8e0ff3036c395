import { contractRefusals, defineRefusals, fieldProblemsOf } from '@tos/refusals';

/** What the schemas of HR find wrong with a field. */
export const fieldRefusals = defineRefusals({
  'hr.field.oneLine': { kind: 'input', text: 'Only one line, without control characters.' },
  'hr.field.controlCharacters': { kind: 'input', text: 'Control characters are not possible.' },
  'hr.field.phone': { kind: 'input', text: 'Digits and the signs + ( ) / - . only.' },
  'hr.field.iban': { kind: 'input', text: 'The check digits or the length do not fit an IBAN.' },
  'hr.field.bic': { kind: 'input', text: 'A BIC has 8 or 11 characters.' },
  'hr.field.dayRange': { kind: 'input', text: 'A day from {{from}} to {{to}}, please.', params: { from: 'text', to: 'text' } },
  'hr.field.clock': { kind: 'input', text: 'A time as HH:MM, please.' },
  'hr.field.order': { kind: 'input', text: 'The beginning must lie before the end.' },
  'hr.field.weekMinutes': { kind: 'input', text: 'A week has 168 hours.' },
  'hr.field.eachOnce': { kind: 'input', text: 'Each at most once.' },
  'hr.field.exitBeforeEntry': { kind: 'input', text: 'The last day must not lie before the first.' },
  'hr.field.endBeforeStart': { kind: 'input', text: 'The end must lie after the beginning.' },
  'hr.field.sayWhyPast': { kind: 'input', text: 'Please say why the past is corrected.' },
  'hr.field.sayWhyRejected': { kind: 'input', text: 'Please say why the request is rejected.' },
  'hr.field.nothingWanted': { kind: 'input', text: 'Nothing is to be changed.' },
  'hr.field.page': { kind: 'input', text: 'Expected the `next` of the page before.' },
  'hr.field.viewWord': { kind: 'input', text: 'This is not the name of a filter or a column.' },
  'hr.field.ownerPerson': { kind: 'input', text: 'A named owner needs a person, and only a named owner has one.' },
});

/** Gives a check of a schema its reason: `.refine(isIban, fieldProblem('hr.field.iban'))`. */
export const fieldProblem = fieldProblemsOf({ ...contractRefusals, ...fieldRefusals });
