import { defineRefusals } from '@tos/refusals';

/** Reasons to refuse around checklists. */
export const checklistRefusals = defineRefusals({
  'hr.checklist.templateMissing': { kind: 'missing', text: 'There is no such template.' },
  'hr.checklist.ownerUnknown': { kind: 'input', text: 'A named owner is nobody whom HR knows.' },
  'hr.checklist.running': { kind: 'conflict', text: 'This checklist is running for the employment already.' },
});
