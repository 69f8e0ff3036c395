/** German of `companyDayRefusals`. */
export default {
  'hr.companyDay.missing': 'Diesen betrieblichen Tag gibt es nicht.',
  'hr.companyDay.taken': 'An diesem Tag gibt es schon einen betrieblichen Tag; bitte diesen ändern.',
  'hr.companyDay.pastYear': 'Tage früherer Jahre bleiben, wie sie sind. Bitte einen Tag ab dem 1. Januar {{year}} wählen.',
  'hr.companyDay.began':
    'Diesen betrieblichen Tag gab es schon in früheren Jahren, und die bleiben, wie sie sind. Bitte ein letztes Jahr eintragen und einen neuen anlegen.',
  'hr.companyDay.lastYear': 'Das letzte Jahr muss {{year}} oder später sein.',
};
