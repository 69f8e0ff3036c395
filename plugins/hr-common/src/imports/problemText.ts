type Texts = Record<string, { de: string; en: string }>;

const TEXTS: Texts = {
  required: { en: 'is empty but needed', de: 'ist leer, wird aber gebraucht' },
  tooLong: { en: 'has {length} characters, at most {max} are possible', de: 'hat {length} Zeichen, möglich sind höchstens {max}' },
  badDate: { en: 'is not a date (expected 31.12.2026 or 2026-12-31)', de: 'ist kein Datum (erwartet 31.12.2026 oder 2026-12-31)' },
  ambiguousDate: {
    en: 'could be day/month or month/day; choose the date format of the column',
    de: 'kann Tag/Monat oder Monat/Tag sein; wählen Sie das Datumsformat der Spalte',
  },
  dateOutOfRange: { en: 'is not between the years {from} and {to}', de: 'liegt nicht zwischen den Jahren {from} und {to}' },
  badNumber: { en: 'is not a number', de: 'ist keine Zahl' },
  outOfRange: { en: 'is not between {from} and {to}', de: 'liegt nicht zwischen {from} und {to}' },
  badBoolean: { en: 'is neither yes nor no', de: 'ist weder ja noch nein' },
  badChoice: { en: 'is not one of: {allowed}', de: 'ist keins von: {allowed}' },
  badEmail: { en: 'is not an e-mail address', de: 'ist keine E-Mail-Adresse' },
  controlCharacter: { en: 'holds control characters (for example NUL)', de: 'enthält Steuerzeichen (zum Beispiel NUL)' },
  extraCells: {
    en: 'the row has more cells ({cells}) than the header ({columns})',
    de: 'die Zeile hat mehr Zellen ({cells}) als die Kopfzeile ({columns})',
  },
  exitBeforeEntry: { en: 'lies before the entry date {entry}', de: 'liegt vor dem Eintritt {entry}' },
  birthAfterEntry: { en: 'lies after the entry date {entry}', de: 'liegt nach dem Eintritt {entry}' },
  badShare: { en: 'must be more than 0 and at most 1', de: 'muss größer als 0 und höchstens 1 sein' },
  duplicateKey: { en: 'stands in {count} rows: {lines}', de: 'steht in {count} Zeilen: {lines}' },
  placeholderReference: {
    en: 'is a placeholder, not a reference; {count} rows share it',
    de: 'ist ein Platzhalter, keine Referenz; {count} Zeilen teilen ihn',
  },
  selfReference: { en: 'points to its own row', de: 'verweist auf die eigene Zeile' },
  danglingReference: { en: 'is neither in the file nor in the portal', de: 'gibt es weder in der Datei noch im Portal' },
  cycle: { en: 'is part of a circle of {count}: {path}', de: 'gehört zu einem Kreis aus {count}: {path}' },
  multipleRoots: { en: 'is one of {count} roots: {keys}', de: 'ist eine von {count} Wurzeln: {keys}' },
  twoLeads: { en: 'the unit {unit} would have {count} leads', de: 'die Einheit {unit} hätte {count} Leitungen' },
  overbookedPosition: {
    en: 'the shares of this seat add up to {share} of {budget} ({count} people)',
    de: 'die Anteile dieser Stelle ergeben {share} von {budget} ({count} Personen)',
  },
  duplicateUsername: { en: 'belongs to several people: {lines}', de: 'gehört mehreren Personen: {lines}' },
  repeatedHolder: { en: 'stands at {count} posts: {keys}', de: 'steht bei {count} Stellen: {keys}' },
  stillUsed: {
    en: 'is not in the file, but stays because others belong to it',
    de: 'fehlt in der Datei, bleibt aber, weil andere dazugehören',
  },
  keySpelling: {
    en: 'is spelled {known} in the portal; that spelling stays',
    de: 'ist im Portal {known} geschrieben; diese Schreibweise bleibt',
  },
  unusedColumn: { en: 'is not imported', de: 'wird nicht importiert' },
};

/** The sentence of a report line: what is wrong with the value. */
export function problemText(code: string, details: Record<string, unknown> = {}, language: 'de' | 'en' = 'en'): string {
  const text = TEXTS[code]?.[language] ?? code;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '?'));
}
