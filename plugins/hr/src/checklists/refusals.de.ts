/** German of `checklistRefusals`. */
export default {
  'hr.checklist.templateMissing': 'Diese Vorlage gibt es nicht.',
  'hr.checklist.ownerUnknown': 'Eine namentlich genannte Zuständige oder ein Zuständiger ist in den Personaldaten nicht bekannt.',
  'hr.checklist.running': 'Diese Checkliste läuft für die Beschäftigung schon.',
};
