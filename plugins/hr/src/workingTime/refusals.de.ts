/** German of `workingTimeRefusals`. */
export default {
  'hr.workingTime.missing': 'Dieses Arbeitszeitmodell gibt es nicht.',
  'hr.workingTime.rulesMissing': 'Diese Stunden eines Arbeitszeitmodells gibt es nicht.',
  'hr.workingTime.typeFixed': 'Verträge verweisen auf dieses Modell, deshalb steht seine Art fest. Bitte das Modell kopieren.',
  'hr.workingTime.contractBegins': 'Am {{day}} beginnt ein Vertrag mit diesem Modell, deshalb muss es an diesem Tag gelten.',
  'hr.workingTime.rulesSameDay': 'An diesem Tag beginnen schon Stunden; bitte diese ändern.',
  'hr.workingTime.rulesInPast': 'Von diesem Tag an ist nach dem Modell gearbeitet worden, und Vergangenes ändert sich nicht.',
  'hr.workingTime.rulesUsed':
    'Nach diesen Stunden ist vor heute gearbeitet worden. Bitte andere Stunden ab einem Tag von heute an gelten lassen.',
  'hr.workingTime.rulesFirst': 'Die ersten Stunden eines Modells bleiben; sie lassen sich ändern, oder andere beginnen an einem Tag.',
  'hr.workingTime.shiftTimes': 'Die Schicht muss zu einer anderen Zeit enden, als sie beginnt.',
  'hr.workingTime.coreOutsideFrame': 'Die Kernzeit muss im Rahmen liegen.',
  'hr.workingTime.coreOverlaps': 'Kernzeiten eines Tages dürfen sich nicht überschneiden.',
  'hr.workingTime.dayLongerThanFrame': 'Der Tag ist länger als der Rahmen.',
  'hr.workingTime.shiftsForShiftModelOnly': 'Nur ein Schichtmodell hat Schichtzeiten.',
  'hr.workingTime.shiftsNotPerWeek': 'Jede Woche des Zyklus braucht ihre Schichtzeiten.',
  'hr.workingTime.shiftDiffers': 'Die Stunden müssen die Länge der Schicht ohne Pause sein.',
  'hr.workingTime.breakTooLong': 'Die Pause muss kürzer als die Schicht sein.',
  'hr.workingTime.cycleStartMissing': 'Mehrere Wochen brauchen den Montag, an dem die erste beginnt.',
  'hr.workingTime.cycleStartNotMonday': 'Die erste Woche muss an einem Montag beginnen.',
};
