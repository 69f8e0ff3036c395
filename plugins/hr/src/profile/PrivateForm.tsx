import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { genders, PrivateChange, type EmergencyContact, type PersonRecord } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';
import { DateControl, LinesControl, SelectControl, TextControl } from '../lib/form/controls';
import { useVersionedForm, type Stored } from '../lib/form/useVersionedForm';
import styles from '../lib/form/form.module.css';
import { EmergencyContactFields } from './EmergencyContactFields';
import { profileTranslationRef } from './profileTranslationRef';
import { RecordForm } from './RecordForm';
import { useRecordChanged, useReloadRecord } from './useRecord';
import { useFieldLabel, useShowValue } from './useFieldLabel';

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
export const contactsOf = (contacts: EmergencyContact[]) =>
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

/** Changes private contact, birth date, bank and emergency contacts. */
export function PrivateForm({ record, onClose }: { record: PersonRecord; onClose: () => void }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const api = useApi(hrApiRef);
  const changed = useRecordChanged(record.id);
  const reload = useReloadRecord(record.id);
  const labelOf = useFieldLabel();
  const show = useShowValue();
  const versioned = useVersionedForm<PrivateValues, PrivateChange>({
    stored: privateOf(record),
    schema: PrivateChange,
    save: async (changes, version) => changed(await api.updatePersonPrivate({ params: { id: record.id }, body: { ...changes, version } })),
    reload: async () => privateOf(await reload()),
    onSaved: onClose,
  });
  const { control } = versioned.form;
  return (
    <RecordForm versioned={versioned} label={t('private.title')} labelOf={labelOf} show={show} onCancel={onClose}>
      <div className={styles.grid}>
        <DateControl control={control} name="birthDate" label={t('field.birthDate')} />
        <SelectControl
          control={control}
          name="gender"
          label={t('field.gender')}
          none={t('none')}
          options={genders.map(value => ({ value, label: t(`gender.${value}`) }))}
        />
        <TextControl control={control} name="email" label={t('field.privateEmail')} type="email" />
        <TextControl control={control} name="phone" label={t('field.privatePhone')} type="tel" />
        <LinesControl className={styles.wide} control={control} name="address" label={t('field.address')} />
        <TextControl control={control} name="iban" label={t('field.iban')} />
        <TextControl control={control} name="bic" label={t('field.bic')} />
        <TextControl control={control} name="accountHolder" label={t('field.accountHolder')} />
        <div className={styles.wide}>
          <EmergencyContactFields control={control} />
        </div>
      </div>
    </RecordForm>
  );
}
