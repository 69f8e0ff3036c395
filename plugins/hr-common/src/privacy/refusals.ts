import { defineRefusals } from '@tos/refusals';

/** Reasons to refuse around copies of one's data and erasures. */
export const privacyRefusals = defineRefusals({
  'hr.copy.missing': { kind: 'missing', text: 'There is no such copy, or you may not have it.' },
  'hr.copy.expired': { kind: 'missing', text: 'The time for downloading this copy is over. Make a new one.' },
  'hr.copy.notReady': { kind: 'conflict', text: 'The copy is not ready.' },
  'hr.copy.withoutPdf': { kind: 'missing', text: 'This copy was made without a PDF. Make a new one.' },
  'hr.copy.running': { kind: 'conflict', text: 'A copy is being made already.' },
  'hr.copy.tooMany': {
    kind: 'input',
    status: 429,
    text: 'At most {{copies}} copies are made within a day. Use one of those.',
    params: { copies: 'number' },
  },
  'hr.erasure.missing': { kind: 'missing', text: 'There is no such erasure.' },
  'hr.erasure.exists': { kind: 'conflict', text: 'Somebody has asked for the erasure of this person already.' },
  'hr.erasure.notWaiting': { kind: 'conflict', text: 'The erasure is not waiting for a decision any more.' },
  'hr.erasure.decided': { kind: 'conflict', text: 'The erasure is decided already.' },
  'hr.erasure.fourEyes': { kind: 'forbidden', text: 'Somebody else has to confirm an erasure that you have asked for.' },
  'hr.erasure.employed': { kind: 'conflict', text: 'The person is still employed, or will be; only people who have left are erased.' },
  'hr.erasure.anonymised': { kind: 'conflict', text: 'The person is anonymised already.' },
  'hr.erasure.changedBy': { kind: 'conflict', text: '{{by}} has changed this meanwhile. Read it again.', params: { by: 'person' } },
});
