import { defineRefusals } from '@tos/refusals';

/** Reasons that concern a person, in all parts of HR. Who may not be seen and who is unknown get the same one. */
export const personRefusals = defineRefusals({
  'hr.person.missing': { kind: 'missing', text: 'There is no such person, or you may not see them.' },
  'hr.person.unchangeable': { kind: 'missing', text: 'There is no such person, or you may not change them.' },
  'hr.person.ownMissing': { kind: 'missing', text: 'Your account belongs to nobody in HR; ask HR to add you.' },
  'hr.person.laterDay': {
    kind: 'forbidden',
    text: 'Who works here on a later day is not for everybody to know. Ask for {{today}} or a day before.',
    params: { today: 'date' },
  },
  'hr.person.exportBusy': { kind: 'input', status: 429, text: 'Another export is being written. Try again in a moment.' },
  'hr.person.exportTooLarge': {
    kind: 'input',
    text: 'More than {{rows}} people are found. Narrow the filters.',
    params: { rows: 'number' },
  },
  'hr.person.tooManyViews': {
    kind: 'conflict',
    text: 'You keep {{views}} views already. Delete one to save another.',
    params: { views: 'number' },
  },
  'hr.person.bulkForbidden': {
    kind: 'forbidden',
    text: 'You may change nobody: {{permission}} is missing.',
    params: { permission: 'text' },
  },
  'hr.person.viewMissing': { kind: 'missing', text: 'You have no such view.' },
});
