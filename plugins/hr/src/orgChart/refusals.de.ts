/** German of `orgRefusals`. */
export default {
  'hr.org.unitMissing': 'Diese Einheit gibt es nicht.',
  'hr.org.unitMissingOnDay': 'Diese Einheit gibt es an diesem Tag nicht, oder sie ist für dieses Konto nicht sichtbar.',
  'hr.org.positionMissing': 'Diese Stelle gibt es nicht.',
  'hr.org.importRunning': 'Gerade wird ein Import gespeichert. Bitte danach noch einmal versuchen.',
  'hr.org.beforeFirstDay': 'Der Tag darf nicht vor dem {{day}} liegen, dem ersten Tag.',
  'hr.org.notAfterFirstDay': 'Der Tag muss nach dem {{day}} liegen, dem ersten Tag.',
  'hr.org.afterClosing': 'Der Tag muss vor dem {{day}} liegen, dem Tag der Schließung.',
  'hr.org.endsAlready': 'Der Tag darf nicht nach dem {{day}} liegen, dem schon festen Ende.',
  'hr.org.endsEarlier': 'Das Gewählte gibt es nicht an jedem Tag ab dem {{day}}.',
  'hr.org.notOnDay': 'Das Gewählte gibt es am {{day}} nicht.',
  'hr.org.sameUnit': 'Es muss eine andere Einheit sein.',
  'hr.org.unitCircle': 'Sie liegt an einem Tag unter dieser Einheit; eine Einheit kann nicht unter sich selbst liegen.',
  'hr.org.unitOpen': 'Die Einheit ist offen.',
  'hr.org.unitFull':
    'In der Einheit sind am {{day}} oder später noch Stellen ({{positions}}) und Einheiten ({{units}}). Bitte zuerst verschieben oder schließen, oder die Einheit mit einer anderen zusammenlegen.',
  'hr.org.targetBelow': 'Das Ziel ist das Verschobene selbst oder liegt darunter.',
  'hr.org.positionOpen': 'Die Stelle ist offen.',
  'hr.org.reportsToItself': 'Eine Stelle kann nicht sich selbst unterstehen.',
  'hr.org.guidesItself': 'Eine Stelle kann sich nicht selbst fachlich führen.',
  'hr.org.lineCircle': 'Sie untersteht an einem Tag selbst dieser Stelle; Linien dürfen nicht im Kreis führen.',
  'hr.org.positionInUse':
    'Die Stelle lässt sich zum {{day}} nicht schließen. An diesem Tag oder später: Personen auf der Stelle: {{holders}}, unterstellte Stellen: {{reports}}, geleitete Einheiten: {{units}}.',
  'hr.org.seatMissing': 'Mit dieser Besetzung hat niemand die Stelle inne.',
  'hr.org.dottedLineMissing': 'Diese gestrichelte Linie hat die Stelle nicht.',
  'hr.org.notEmployed': 'Niemand mit dieser Kennung ist am {{day}} beschäftigt.',
  'hr.org.overbooked': 'Die Stelle wäre an einem Tag zu {{percent}} Prozent besetzt; bitte zuerst eine andere Besetzung beenden.',
};
