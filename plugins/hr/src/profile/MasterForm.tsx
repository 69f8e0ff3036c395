import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { PersonChange, type PersonRecord } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';
import { SelectControl, TextControl } from '../lib/form/controls';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { useVersionedForm, type Stored } from '../lib/form/useVersionedForm';
import styles from '../lib/form/form.module.css';
import { profileTranslationRef } from './profileTranslationRef';
import { RecordForm } from './RecordForm';
import { useRecordChanged, useReloadRecord } from './useRecord';

type Values = Record<'firstName' | 'lastName' | 'title' | 'username' | 'email' | 'phone' | 'mobile' | 'location', string> & {
  locale: string | null;
};

/** What the form shows of a record. */
export function masterOf({ master, identity }: PersonRecord): Stored<Values> {
  const { version, locale, ...texts } = master;
  const filled = Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, value ?? '']));
  return { version, values: { ...filled, username: identity?.username ?? '', locale } as Values };
}

/** Changes name, account and work contact; of the own record the work contact only. */
export function MasterForm({ record, onClose }: { record: PersonRecord; onClose: () => void }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const api = useApi(hrApiRef);
  const changed = useRecordChanged(record.id);
  const reload = useReloadRecord(record.id);
  const versioned = useVersionedForm<Values, PersonChange>({
    stored: masterOf(record),
    schema: PersonChange,
    save: async (changes, version) => changed(await api.updatePerson({ params: { id: record.id }, body: { ...changes, version } })),
    reload: async () => masterOf(await reload()),
    onSaved: onClose,
  });
  const { control } = versioned.form;
  return (
    <RecordForm versioned={versioned} label={t('master.title')} labelOf={name => t(`field.${name}`)} onCancel={onClose}>
      <div className={styles.grid}>
        {record.rights.edit ? (
          <>
            <TextControl control={control} name="title" label={t('field.title')} />
            <TextControl control={control} name="firstName" label={t('field.firstName')} />
            <TextControl control={control} name="lastName" label={t('field.lastName')} hint={tf('needed')} />
            <TextControl control={control} name="username" label={t('field.username')} />
            <TextControl control={control} name="email" label={t('field.email')} type="email" />
          </>
        ) : (
          <p className={styles.wide}>{t('master.ownOnly')}</p>
        )}
        <TextControl control={control} name="phone" label={t('field.phone')} type="tel" />
        <TextControl control={control} name="mobile" label={t('field.mobile')} type="tel" />
        <TextControl control={control} name="location" label={t('field.location')} />
        <SelectControl
          control={control}
          name="locale"
          label={t('field.locale')}
          none={t('none')}
          options={(['de', 'en'] as const).map(value => ({ value, label: t(`locale.${value}`) }))}
        />
      </div>
    </RecordForm>
  );
}
