import { documentClasses, type DocumentClass } from '@tos/plugin-hr-common';

const KINDS: Record<string, { de: string; en: string }> = {
  person: { de: 'Name und dienstliche Kontaktdaten', en: 'Name and work contact' },
  person_private: { de: 'Private Kontaktdaten, Geburtsdatum, Bank', en: 'Private contact, birth date, bank' },
  person_sensitive: { de: 'Schwerbehinderung, Mutterschutz', en: 'Disability, maternity' },
  person_photo: { de: 'Foto', en: 'Photo' },
  employment: { de: 'Arbeitsverhältnisse', en: 'Employments' },
  contract_version: { de: 'Vertragsstände', en: 'Contract versions' },
  assignment: { de: 'Stellenbesetzungen', en: 'Positions held' },
  privacy_export: { de: 'Auskünfte', en: 'Copies of the data' },
  privacy_erasure: { de: 'Löschvorgänge', en: 'Erasures' },
  audit_event: { de: 'Protokoll', en: 'Audit log' },
  change_request: { de: 'Beantragte Änderungen', en: 'Requested changes' },
  checklist: { de: 'Checklisten', en: 'Checklists' },
  checklist_item: { de: 'Aufgaben der Checklisten', en: 'Items of checklists' },
};

/** The class in `documents.<class>`, when a kind of data is one of documents. */
export function documentClassOf(kind: string): DocumentClass | undefined {
  return documentClasses.find(documentClass => kind === `documents.${documentClass}`);
}

/** Name of a kind of data for people; one without a name of its own is shown as it is called. */
export function kindLabel(kind: string, language: 'de' | 'en'): string {
  const words = kind.replaceAll('_', ' ');
  return KINDS[kind]?.[language] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
