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
  authorship: { de: 'Einträge, die die Person gemacht hat', en: 'Entries that the person made' },
  person_change_request: { de: 'Beantragte Änderungen', en: 'Requested changes' },
  person_view: { de: 'Gespeicherte Ansichten', en: 'Saved views' },
  life_cycle: { de: 'Stufe im Lebenszyklus', en: 'Stage of the life cycle' },
  life_cycle_step: { de: 'Schritte im Lebenszyklus', en: 'Steps of the life cycle' },
  leave_certificate: { de: 'Urlaubsbescheinigungen', en: 'Certificates of leave' },
  checklist: { de: 'Checklisten', en: 'Checklists' },
  checklist_item: { de: 'Aufgaben der Checklisten', en: 'Items of checklists' },
  checklist_reminder: { de: 'Erinnerungen an Aufgaben', en: 'Reminders of items' },
  'proof.checklist': { de: 'Nachweise aus Checklisten', en: 'Proofs from checklists' },
  'proof.leaveCertificate': { de: 'Nachweis der Urlaubsbescheinigung', en: 'Proof of the certificate of leave' },
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
