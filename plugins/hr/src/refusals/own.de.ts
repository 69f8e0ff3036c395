/** German of `ownRefusals`. */
export default {
  'hr.own.record':
    'Niemand ändert den eigenen Datensatz. Die Änderung lässt sich unter „Meine Daten“ vorschlagen, oder jemand anders aus der Personalabteilung macht sie.',
  'hr.own.contactOnly':
    'Am eigenen Datensatz lassen sich nur Telefon, Mobil, Standort und Sprache ändern. Anderes macht jemand anders aus der Personalabteilung.',
  'hr.own.special':
    'Niemand setzt die eigene Schwerbehinderung oder den eigenen Mutterschutz. Das macht jemand anders aus der Personalabteilung.',
  'hr.own.employment':
    'Niemand ändert die eigene Beschäftigung, den eigenen Vertrag oder die eigene Arbeitszeit. Das macht jemand anders aus der Personalabteilung.',
  'hr.own.costCentre': 'Niemand ändert die eigene Kostenstelle. Das macht jemand anders aus der Personalabteilung.',
  'hr.own.stage': 'Niemand führt die eigene Beschäftigung durch den Lebenszyklus. Das macht jemand anders aus der Personalabteilung.',
  'hr.own.account': 'Niemand setzt den eigenen Benutzernamen. Das macht jemand anders aus der Personalabteilung.',
  'hr.own.certificate': 'Niemand stellt sich selbst eine Urlaubsbescheinigung aus. Das macht jemand anders aus der Personalabteilung.',
  'hr.own.checklist':
    'Niemand startet oder belegt Checklisten der eigenen Beschäftigung, außer den Punkten, die der Person selbst zufallen. Anderes macht jemand anders aus der Personalabteilung.',
  'hr.own.seat': 'Niemand gibt oder nimmt sich selbst eine Stelle. Das macht jemand anders aus der Personalabteilung.',
  'hr.own.lead': 'Niemand macht die eigene Stelle zur Leitung einer Einheit. Das macht jemand anders aus der Personalabteilung.',
  'hr.own.document':
    'Niemand ändert, ersetzt, löscht oder holt Dokumente der eigenen Personalakte zurück. Das macht jemand anders aus der Personalabteilung.',
  'hr.own.documentAdd': 'In die eigene Personalakte legen alle nur Zertifikate. Anderes macht jemand anders aus der Personalabteilung.',
  'hr.own.erasure':
    'Niemand beantragt, entscheidet oder verweigert die eigene Löschung. Das macht jemand anders aus der Personalabteilung.',
  'hr.own.import':
    'Die Datei ändert den eigenen Datensatz. Bitte jemand anders aus der Personalabteilung speichern lassen oder die eigene Zeile weglassen.',
  'hr.own.deputy': 'Niemand bestimmt die eigene Vertretung. Das macht die Führungskraft oder jemand anders aus der Personalabteilung.',
  'hr.own.request': 'Über den eigenen Antrag entscheidet jemand anders.',
};
