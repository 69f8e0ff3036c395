import type { EmergencyContact, PersonRecord } from '@tos/plugin-hr-common';
import type { Stored } from '../lib/form/useVersionedForm';

/** The private part of a record as a form holds it. */
export interface PrivateValues {
  birthDate: string | null;
  gender: string | null;
  email: string;
  phone: string;
  address: string;
  iban: string;
  bic: string;
  accountHolder: string;
  emergencyContacts: { name: string; relation: string; phone: string }[];
}

/** Emergency contacts with texts in place of nothing. */
const contactsOf = (contacts: EmergencyContact[]) =>
  contacts.map(({ name, relation, phone }) => ({ name, relation: relation ?? '', phone }));

/** What the form shows of a record. */
export function privateOf({ private: data }: PersonRecord): Stored<PrivateValues> {
  return {
    version: data?.version ?? 0,
    values: {
      birthDate: data?.birthDate ?? null,
      gender: data?.gender ?? null,
      email: data?.email ?? '',
      phone: data?.phone ?? '',
      address: data?.address ?? '',
      iban: data?.iban ?? '',
      bic: data?.bic ?? '',
      accountHolder: data?.accountHolder ?? '',
      emergencyContacts: contactsOf(data?.emergencyContacts ?? []),
    },
  };
}
