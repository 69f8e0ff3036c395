import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PersonRecord } from '@tos/plugin-hr-common';
import type { ReactNode } from 'react';
import { Facts } from '../entity/Facts';
import { profileTranslationRef } from './profileTranslationRef';
import { useFieldLabel } from './useFieldLabel';
import { useShowValue } from './useShowValue';
import styles from './profile.module.css';

const SHOWN = ['birthDate', 'gender', 'email', 'phone', 'address', 'iban', 'bic', 'accountHolder', 'emergencyContacts'] as const;

/** Private contact, birth date, bank and emergency contacts, as far as they are known. */
export function PrivateFacts({ record }: { record: PersonRecord }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const labelOf = useFieldLabel();
  const show = useShowValue();
  const lines = (text: string) => text && <span className={styles.lines}>{text}</span>;
  const rows = SHOWN.map((name): [string, ReactNode] => [labelOf(name), lines(show(name, record.private?.[name]))]);
  return <Facts empty={t('private.nothing')} rows={rows} />;
}
