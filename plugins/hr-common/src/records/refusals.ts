import { defineRefusals } from '@tos/refusals';

const writes = defineRefusals({
  'hr.record.nothingStored': {
    kind: 'conflict',
    text: 'Nothing is stored yet, so version {{version}} cannot have been read. Read the record again.',
    params: { version: 'number' },
  },
  'hr.record.changedMeanwhile': {
    kind: 'conflict',
    text: 'Changed meanwhile by {{by}} at {{at}}. Read it again.',
    params: { by: 'person', at: 'instant' },
  },
  'hr.record.dayPast': { kind: 'input', text: 'The day must not lie in the past.' },
  'hr.record.staffNoTaken': { kind: 'conflict', text: 'The staff number is already in use.' },
  'hr.record.usernameTaken': { kind: 'conflict', text: 'The account name is already in use.' },
  'hr.record.entityNameTaken': { kind: 'conflict', text: 'The account name or staff number is already in use.' },
  'hr.record.modelNameTaken': { kind: 'conflict', text: 'There is already a model of that name.' },
  'hr.record.viewNameTaken': { kind: 'conflict', text: 'There is already a view of that name.' },
  'hr.record.contractsOverlap': { kind: 'conflict', text: 'Two contract versions would count on the same day.' },
  'hr.record.twoMainPositions': { kind: 'conflict', text: 'The employment would have two main positions on the same day.' },
  'hr.record.positionHeldTwice': { kind: 'conflict', text: 'The employment would hold the same position twice on the same day.' },
  'hr.record.exists': { kind: 'conflict', text: 'There is already such an entry.' },
  'hr.record.sameMoment': { kind: 'conflict', text: 'Somebody else changed the same record at this moment. Try again.' },
  'hr.record.impossible': { kind: 'input', text: 'A value lies outside what is possible ({{where}}).', params: { where: 'text' } },
});

const employments = defineRefusals({
  'hr.employment.positionMissing': { kind: 'input', text: 'There is no such position on the day of entry.' },
  'hr.employment.entryPast': { kind: 'conflict', text: 'The entry lies in the past. Say that the past is to be corrected, and why.' },
  'hr.employment.exitPast': { kind: 'conflict', text: 'The exit lies in the past. Say that the past is to be corrected, and why.' },
  'hr.employment.contractBeforeEntry': {
    kind: 'conflict',
    text: 'A contract version lies wholly before {{entry}}. Remove or move it first.',
    params: { entry: 'date' },
  },
  'hr.employment.positionBeforeEntry': {
    kind: 'conflict',
    text: 'A position was held wholly before {{entry}}. Remove or move it first.',
    params: { entry: 'date' },
  },
  'hr.employment.none': { kind: 'input', text: 'Not employed on {{day}}.', params: { day: 'date' } },
  'hr.contract.none': { kind: 'input', text: 'No contract on {{day}}.', params: { day: 'date' } },
  'hr.contract.fixed': { kind: 'input', text: 'The contract cannot change on {{day}}.', params: { day: 'date' } },
  'hr.contract.beforeEntry': { kind: 'input', text: 'The day lies before the entry.' },
  'hr.contract.afterExit': { kind: 'input', text: 'The day lies after the last day of the employment.' },
  'hr.contract.sameDay': { kind: 'input', text: 'A contract version begins on that day already; change that one.' },
  'hr.contract.past': {
    kind: 'conflict',
    text: 'This contract version began before today. Say that the past is to be corrected, and why.',
  },
  'hr.contract.onlyOne': { kind: 'conflict', text: 'An employment keeps at least one contract version.' },
  'hr.contract.modelMissing': { kind: 'input', text: 'There is no such working-time model on {{day}}.', params: { day: 'date' } },
});

const requests = defineRefusals({
  'hr.request.missing': { kind: 'missing', text: 'There is no such request, or you may not see it.' },
  'hr.request.inboxForbidden': {
    kind: 'forbidden',
    text: 'The inbox is for those who decide: {{permission}} is missing.',
    params: { permission: 'text' },
  },
  'hr.request.nothingChanges': { kind: 'input', text: 'Nothing would change: these values are stored already.' },
  'hr.request.tooMany': {
    kind: 'conflict',
    text: '{{open}} of your requests are open. Wait for a decision, or withdraw one.',
    params: { open: 'number' },
  },
  'hr.request.fieldOpen': {
    kind: 'conflict',
    text: 'A request to change {{field}} is open already. Withdraw it to make another.',
    params: { field: 'term' },
  },
  'hr.request.approved': {
    kind: 'conflict',
    text: 'The request was approved by {{by}} at {{at}}.',
    params: { by: 'person', at: 'instant' },
  },
  'hr.request.rejected': {
    kind: 'conflict',
    text: 'The request was rejected by {{by}} at {{at}}.',
    params: { by: 'person', at: 'instant' },
  },
  'hr.request.withdrawn': {
    kind: 'conflict',
    text: 'The request was withdrawn by {{by}} at {{at}}.',
    params: { by: 'person', at: 'instant' },
  },
  'hr.request.dataChanged': {
    kind: 'conflict',
    text: '{{field}} was changed since the request was made. Reject it with a word to the person.',
    params: { field: 'term' },
  },
  'hr.request.dataChangedBy': {
    kind: 'conflict',
    text: '{{field}} was changed by {{by}} since the request was made. Reject it with a word to the person.',
    params: { field: 'term', by: 'person' },
  },
});

/** Reasons to refuse a write of records. */
export const recordRefusals = { ...writes, ...employments, ...requests };

/** Fields that these reasons name. */
export const recordTerms = {
  email: 'private e-mail',
  phone: 'private phone',
  address: 'address',
  iban: 'IBAN',
  bic: 'BIC',
  accountHolder: 'account holder',
  emergencyContacts: 'emergency contacts',
};
