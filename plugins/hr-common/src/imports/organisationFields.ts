import type { ImportField } from './fields';

const validFrom: ImportField = {
  name: 'validFrom',
  type: 'date',
  title: { de: 'Gültig ab', en: 'Valid from' },
  synonyms: ['gueltig von', 'valid since', 'beginn', 'start date', 'ab'],
};

const costCentre: ImportField = {
  name: 'costCentre',
  type: 'text',
  max: 50,
  title: { de: 'Kostenstelle', en: 'Cost centre' },
  synonyms: ['kst', 'cost center', 'costcentre'],
};

/** Columns of a file of org units. */
export const ORG_UNIT_FIELDS: ImportField[] = [
  {
    name: 'externalKey',
    type: 'key',
    required: true,
    max: 100,
    title: { de: 'Schlüssel', en: 'Key' },
    synonyms: ['kuerzel', 'id', 'nummer', 'abteilungsnummer', 'oe', 'oe nummer', 'unit id', 'org unit id', 'department id', 'code'],
  },
  {
    name: 'name',
    type: 'text',
    required: true,
    max: 200,
    title: { de: 'Bezeichnung', en: 'Name' },
    synonyms: ['abteilung', 'abteilungsname', 'unit', 'unit name', 'department', 'titel', 'organisationseinheit'],
  },
  {
    name: 'nameEn',
    type: 'text',
    max: 200,
    title: { de: 'Bezeichnung (Englisch)', en: 'Name (English)' },
    synonyms: ['english name', 'name en', 'bezeichnung en'],
  },
  {
    name: 'kind',
    type: 'choice',
    keepsWhenEmpty: true,
    title: { de: 'Art', en: 'Kind' },
    synonyms: ['typ', 'type', 'ebene', 'level'],
    choices: {
      company: ['unternehmen', 'firma', 'gesellschaft', 'company'],
      site: ['standort', 'werk', 'niederlassung', 'site', 'plant', 'location'],
      division: ['bereich', 'sparte', 'hauptabteilung', 'direktion', 'division', 'directorate'],
      department: ['abteilung', 'referat', 'department'],
      team: ['team', 'gruppe', 'linie', 'group'],
      staff: ['stab', 'stabsstelle', 'gremium', 'betriebsrat', 'staff', 'committee'],
    },
  },
  {
    name: 'parent',
    type: 'key',
    max: 100,
    title: { de: 'Übergeordnete Einheit', en: 'Parent unit' },
    synonyms: ['uebergeordnet', 'parent', 'parent id', 'gehoert zu', 'reports to', 'obereinheit'],
  },
  {
    name: 'leadPosition',
    type: 'key',
    max: 100,
    title: { de: 'Leitende Stelle', en: 'Lead position' },
    synonyms: ['leitung', 'leiter stelle', 'lead', 'head', 'head position'],
  },
  validFrom,
];

/** Columns of a file of positions. */
export const POSITION_FIELDS: ImportField[] = [
  {
    name: 'externalKey',
    type: 'key',
    required: true,
    max: 100,
    title: { de: 'Stellennummer', en: 'Position number' },
    synonyms: ['planstelle', 'planstellennummer', 'stelle', 'stellen id', 'position id', 'position', 'id', 'key', 'nummer'],
  },
  {
    name: 'title',
    type: 'text',
    required: true,
    max: 200,
    title: { de: 'Stellenbezeichnung', en: 'Job title' },
    synonyms: ['bezeichnung', 'titel', 'funktion', 'title', 'job', 'position title', 'role'],
  },
  {
    name: 'titleEn',
    type: 'text',
    max: 200,
    title: { de: 'Stellenbezeichnung (Englisch)', en: 'Job title (English)' },
    synonyms: ['title en', 'english title'],
  },
  {
    name: 'unit',
    type: 'key',
    required: true,
    max: 100,
    title: { de: 'Organisationseinheit', en: 'Org unit' },
    synonyms: ['abteilung', 'einheit', 'oe', 'unit', 'department', 'unit id', 'department id', 'schluessel der einheit'],
  },
  {
    name: 'isLead',
    type: 'boolean',
    keepsWhenEmpty: true,
    title: { de: 'Leitet die Einheit', en: 'Leads the unit' },
    synonyms: ['leitung', 'leiter', 'leitungsfunktion', 'lead', 'is lead', 'head of unit'],
  },
  {
    name: 'superior',
    type: 'key',
    max: 100,
    title: { de: 'Vorgesetzte Stelle', en: 'Reports to position' },
    synonyms: ['vorgesetzter', 'berichtet an', 'disziplinarisch an', 'reports to', 'manager position', 'superior'],
  },
  {
    name: 'dotted',
    type: 'key',
    max: 100,
    title: { de: 'Fachlich an Stelle', en: 'Dotted line to position' },
    synonyms: ['fachlich an', 'fachvorgesetzte stelle', 'dotted line', 'dotted'],
  },
  {
    name: 'topic',
    type: 'text',
    max: 200,
    title: { de: 'Fachthema', en: 'Topic of the dotted line' },
    synonyms: ['thema', 'fachliches thema', 'topic'],
  },
  {
    name: 'budgetFte',
    type: 'thousandths',
    keepsWhenEmpty: true,
    title: { de: 'Soll-Stellenanteil', en: 'Budgeted FTE' },
    synonyms: ['soll fte', 'fte', 'vollzeitaequivalent', 'vzae', 'stellenumfang', 'budget fte'],
  },
  costCentre,
  {
    name: 'grade',
    type: 'text',
    max: 50,
    title: { de: 'Besoldung / Stufe', en: 'Grade' },
    synonyms: ['stufe', 'eingruppierung', 'grade or equivalent'],
  },
  validFrom,
];

/** Columns of an organogram: one row per post. */
export const POST_FIELDS: ImportField[] = [
  {
    name: 'externalKey',
    type: 'key',
    max: 80,
    title: { de: 'Stellenreferenz', en: 'Post reference' },
    synonyms: ['post unique reference', 'post reference', 'reference', 'ref', 'stellennummer', 'position number', 'post id'],
  },
  {
    name: 'holder',
    type: 'text',
    max: 200,
    title: { de: 'Name', en: 'Holder' },
    synonyms: ['inhaber', 'stelleninhaber', 'post holder', 'person', 'full name'],
  },
  {
    name: 'grade',
    type: 'text',
    max: 50,
    title: { de: 'Besoldung / Stufe', en: 'Grade' },
    synonyms: ['grade or equivalent', 'stufe', 'besoldungsgruppe'],
  },
  {
    name: 'title',
    type: 'text',
    required: true,
    max: 200,
    title: { de: 'Stellenbezeichnung', en: 'Job title' },
    synonyms: ['funktion', 'title', 'bezeichnung', 'job'],
  },
  {
    name: 'organisation',
    type: 'text',
    required: true,
    max: 200,
    title: { de: 'Organisation', en: 'Organisation' },
    synonyms: ['organization', 'behoerde', 'unternehmen', 'company', 'parent department'],
  },
  {
    name: 'unit',
    type: 'text',
    max: 200,
    title: { de: 'Organisationseinheit', en: 'Unit' },
    synonyms: ['einheit', 'abteilung', 'referat', 'department', 'team'],
  },
  {
    name: 'superior',
    type: 'key',
    max: 80,
    title: { de: 'Berichtet an Stelle', en: 'Reports to post' },
    synonyms: ['reports to senior post', 'reports to', 'vorgesetzte stelle', 'senior post'],
  },
  {
    name: 'fte',
    type: 'thousandths',
    title: { de: 'Stellenanteil', en: 'FTE' },
    synonyms: ['vzae', 'vollzeitaequivalent', 'soll stellenanteil', 'full time equivalent'],
  },
];
