import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { genders, PrivateChange, type PersonRecord } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';
import { DateControl, LinesControl, SelectControl, TextControl } from '../lib/form/controls';
import { useVersionedForm } from '../lib/form/useVersionedForm';
import styles from '../lib/form/form.module.css';
import { EmergencyContactFields } from './EmergencyContactFields';
import { privateOf, type PrivateValues } from './privateValues';
import { profileTranslationRef } from './profileTranslationRef';
import { RecordForm } from './RecordForm';
import { useRecordChanged, useReloadRecord } from './useRecord';
import { useFieldLabel } from './useFieldLabel';
import { useShowValue } from './useShowValue';

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
