import type { ImportField } from './fields';

const text = (name: string, max: number, de: string, en: string, synonyms: string[], more: Partial<ImportField> = {}): ImportField => ({
  name,
  type: 'text',
  max,
  title: { de, en },
  synonyms,
  ...more,
});

const FEDERAL_STATES: Record<string, string[]> = {
  BW: ['baden wuerttemberg'],
  BY: ['bayern', 'bavaria'],
  BE: ['berlin'],
  BB: ['brandenburg'],
  HB: ['bremen'],
  HH: ['hamburg'],
  HE: ['hessen', 'hesse'],
  MV: ['mecklenburg vorpommern'],
  NI: ['niedersachsen', 'lower saxony'],
  NW: ['nordrhein westfalen', 'nrw', 'north rhine westphalia'],
  RP: ['rheinland pfalz', 'rhineland palatinate'],
  SL: ['saarland'],
  SN: ['sachsen', 'saxony'],
  ST: ['sachsen anhalt', 'saxony anhalt'],
  SH: ['schleswig holstein'],
  TH: ['thueringen', 'thuringia'],
};

const EMPLOYMENT_KINDS: Record<string, string[]> = {
  regular: ['regulaer', 'normal', 'unbefristet', 'vollzeit', 'teilzeit', 'angestellt', 'permanent'],
  minijob: ['mini job', 'geringfuegig', 'geringfuegig beschaeftigt', 'aushilfe'],
  apprentice: ['auszubildende', 'auszubildender', 'azubi', 'ausbildung', 'trainee'],
  temp: ['befristet', 'zeitarbeit', 'leiharbeit', 'temporary', 'fixed term'],
  executive: ['leitend', 'leitende', 'leitende angestellte', 'geschaeftsfuehrung'],
};

const WORKING_TIME_MODELS: Record<string, string[]> = {
  fixedDays: ['festzeit', 'feste arbeitszeit', 'fest', 'fixed'],
  flexitime: ['gleitzeit', 'flextime', 'flexible'],
  shift: ['schicht', '2 schicht', '3 schicht', 'schichtarbeit', 'wechselschicht', 'zweischicht', 'dreischicht', 'shifts'],
  annual: ['jahresarbeitszeit', 'jahreskonto'],
  onCall: ['abruf', 'arbeit auf abruf', 'on call'],
  trust: ['vertrauensarbeitszeit', 'vertrauen', 'trust based'],
};

/** Columns of a file of employees: person, employment, contract and seats in one row. */
export const EMPLOYEE_FIELDS: ImportField[] = [
  text(
    'externalKey',
    50,
    'Personalnummer',
    'Staff number',
    ['persnr', 'pers nr', 'mitarbeiternummer', 'ma nr', 'employee id', 'employee number', 'staff no'],
    { type: 'key', required: true },
  ),
  text('username', 200, 'Benutzername', 'Username', ['anmeldename', 'konto', 'login', 'account', 'user name', 'user id']),
  text('title', 100, 'Titel', 'Title', ['akademischer titel', 'anrede titel', 'dr']),
  text('firstName', 200, 'Vorname', 'First name', ['rufname', 'given name', 'forename']),
  text('lastName', 200, 'Nachname', 'Last name', ['familienname', 'zuname', 'surname', 'family name']),
  text('fullName', 200, 'Vollständiger Name', 'Full name', ['name', 'mitarbeiter', 'employee', 'name vorname', 'nachname vorname']),
  text('email', 254, 'E-Mail', 'E-mail', ['mail', 'email', 'e mail adresse', 'emailadresse', 'work email', 'e mail dienstlich'], {
    type: 'email',
  }),
  text('phone', 50, 'Telefon', 'Phone', ['tel', 'telefonnummer', 'durchwahl', 'telephone', 'work phone']),
  text('mobile', 50, 'Mobil', 'Mobile', ['handy', 'mobiltelefon', 'mobilnummer', 'cell phone', 'mobile phone']),
  text('location', 200, 'Standort', 'Location', ['arbeitsort', 'dienstort', 'werk', 'site', 'office']),
  text('locale', 2, 'Sprache', 'Language', ['locale', 'sprachkennzeichen'], {
    type: 'choice',
    choices: { de: ['deutsch', 'german'], en: ['englisch', 'english'] },
  }),
  text('birthDate', 10, 'Geburtsdatum', 'Date of birth', ['geburtstag', 'geb datum', 'geb', 'birth date', 'birthday', 'dob'], {
    type: 'date',
  }),
  text('privateEmail', 254, 'E-Mail (privat)', 'Private e-mail', ['private e mail', 'e mail privat', 'personal email'], { type: 'email' }),
  text('privatePhone', 50, 'Telefon (privat)', 'Private phone', ['privates telefon', 'telefon privat', 'home phone']),
  text('address', 500, 'Anschrift', 'Address', ['adresse', 'wohnanschrift', 'home address']),
  text('entryDate', 10, 'Eintritt', 'Entry date', ['eintrittsdatum', 'beginn', 'entry', 'hire date', 'start date', 'joined'], {
    type: 'date',
    required: true,
  }),
  text('exitDate', 10, 'Austritt', 'Exit date', ['austrittsdatum', 'vertragsende', 'exit', 'end date', 'leaving date'], { type: 'date' }),
  text('kind', 20, 'Beschäftigungsart', 'Employment kind', ['art', 'anstellungsart', 'vertragsart', 'employment type', 'type'], {
    keepsWhenEmpty: true,
    type: 'choice',
    choices: EMPLOYMENT_KINDS,
  }),
  text('federalState', 2, 'Bundesland', 'Federal state', ['land', 'state'], { type: 'choice', choices: FEDERAL_STATES }),
  text(
    'weeklyMinutes',
    10,
    'Wochenstunden',
    'Weekly hours',
    ['wochenarbeitszeit', 'stunden pro woche', 'std woche', 'arbeitszeit', 'hours per week', 'weekly working hours'],
    { keepsWhenEmpty: true, type: 'minutes' },
  ),
  text('workingTimeModel', 20, 'Arbeitszeitmodell', 'Working time model', ['zeitmodell', 'schichtmodell', 'working time', 'time model'], {
    keepsWhenEmpty: true,
    type: 'choice',
    choices: WORKING_TIME_MODELS,
  }),
  text('costCentre', 50, 'Kostenstelle', 'Cost centre', ['kst', 'cost center']),
  text('position', 100, 'Stellennummer', 'Position number', ['planstelle', 'stelle', 'position', 'position id'], { type: 'key' }),
  text('share', 10, 'Stellenanteil', 'Share of position', ['anteil', 'stellenanteil', 'fte', 'share'], {
    keepsWhenEmpty: true,
    type: 'thousandths',
  }),
  text('position2', 100, 'Zweite Stelle', 'Second position', ['stellennummer 2', 'planstelle 2', 'position 2'], { type: 'key' }),
  text('share2', 10, 'Anteil zweite Stelle', 'Share of second position', ['stellenanteil 2', 'anteil 2', 'share 2'], {
    keepsWhenEmpty: true,
    type: 'thousandths',
  }),
];
