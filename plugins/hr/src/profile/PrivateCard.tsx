import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PersonRecord } from '@tos/plugin-hr-common';
import type { ReactNode } from 'react';
import { Facts } from '../entity/Facts';
import { EditableCard } from './EditableCard';
import { PrivateForm } from './PrivateForm';
import { profileTranslationRef } from './profileTranslationRef';
import { useFieldLabel, useShowValue } from './useFieldLabel';
import styles from './profile.module.css';

const SHOWN = ['birthDate', 'gender', 'email', 'phone', 'address', 'iban', 'bic', 'accountHolder'] as const;

/** Private contact, birth date, bank and emergency contacts. */
export function PrivateCard({ record }: { record: PersonRecord }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const labelOf = useFieldLabel();
  const show = useShowValue();
  const data = record.private!;
  const lines = (text: string) => text && <span className={styles.lines}>{text}</span>;
  const rows = [...SHOWN, 'emergencyContacts' as const].map((name): [string, ReactNode] => [labelOf(name), lines(show(name, data[name]))]);
  return (
    <EditableCard
      title={t('private.title')}
      editLabel={t('private.edit')}
      mayEdit={record.rights.edit}
      form={close => <PrivateForm record={record} onClose={close} />}
    >
      <Facts empty={t('private.nothing')} rows={rows} />
    </EditableCard>
  );
}
