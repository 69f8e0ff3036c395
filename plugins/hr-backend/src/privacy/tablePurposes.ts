import type { ErasureItem } from '@tos/plugin-hr-common';

/** What becomes of the rows of a table when a person is erased, and why. */
export interface TablePurpose extends Pick<ErasureItem, 'action' | 'reason'> {
  /** The class of the row decides, not the table. */
  byClass?: boolean;
}

const STATISTICS = { de: 'Statistik ohne Namen', en: 'Statistics without a name' };
const GONE = { de: 'Der Zweck ist entfallen.', en: 'It has served its purpose.' };
const erase = (reason = GONE): TablePurpose => ({ action: 'erase', reason });

/**
 * Every table with rows about people, by purpose. A new table is erased as long as it is not named here; a test asks for it to be named.
 */
export const TABLE_PURPOSES: Record<string, TablePurpose> = {
  person: { action: 'anonymise', reason: STATISTICS },
  employment: { action: 'anonymise', reason: STATISTICS },
  contract_version: { action: 'keep', reason: STATISTICS },
  assignment: { action: 'keep', reason: STATISTICS },
  person_private: erase(),
  person_sensitive: erase({ de: 'Sofern vorhanden', en: 'If there are any' }),
  person_photo: erase({ de: 'Die Einwilligung endet mit der Person.', en: 'The consent ends with the person.' }),
  person_view: erase(),
  person_change_request: erase(),
  person_deputy: erase(),
  absence_request: erase(),
  leave_bucket: erase(),
  leave_posting: erase(),
  life_cycle: erase(),
  life_cycle_step: erase({
    de: 'Verlauf mit Gründen; der Zweck ist entfallen.',
    en: 'Steps with their reasons; they have served their purpose.',
  }),
  checklist: erase({
    de: 'Der Zweck ist entfallen; Nachweise siehe eigene Zeile.',
    en: 'It has served its purpose; for proofs see their own line.',
  }),
  checklist_item: erase({
    de: 'Texte, Notizen und Namen; Nachweise siehe eigene Zeile.',
    en: 'Texts, notes and names; for proofs see their own line.',
  }),
  checklist_reminder: erase(),
  leave_certificate: erase({ de: 'Mit Namen; der Nachweis hat eine eigene Zeile.', en: 'With names; the proof has its own line.' }),
  privacy_export: erase({ de: 'Auskünfte und ihre Dateien', en: 'Copies with their files' }),
  privacy_erasure: {
    action: 'keep',
    reason: {
      de: 'Nachweis der Löschung, 3 Jahre ab Jahresende (Art. 5(2) DSGVO)',
      en: 'Proof of the erasure, 3 years from year end (Art. 5(2) GDPR)',
    },
  },
  person_document: { action: 'keep', reason: { de: 'Je nach Klasse', en: 'By class' }, byClass: true },
  retained_proof: { action: 'keep', reason: { de: 'Je nach Klasse', en: 'By class' }, byClass: true },
};

/** The purpose of a table; rows of one that nobody has named are erased. */
export const purposeOf = (table: string): TablePurpose => TABLE_PURPOSES[table] ?? erase();
