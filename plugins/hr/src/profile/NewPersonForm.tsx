import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useQueryClient } from '@tanstack/react-query';
import { genders, NewPerson, type PersonRecord } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';
import { DateControl, LinesControl, SelectControl, TextControl } from '../lib/form/controls';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { NewForm } from '../lib/form/NewForm';
import { useNewForm } from '../lib/form/useNewForm';
import styles from '../lib/form/form.module.css';
import { ContractFields } from './ContractFields';
import { EmploymentFields } from './EmploymentFields';
import { newEmploymentValues } from './employmentValues';
import { profileTranslationRef } from './profileTranslationRef';

const EMPTY = {
  title: '',
  firstName: '',
  lastName: '',
  username: '',
  email: '',
  phone: '',
  mobile: '',
  location: '',
  locale: null as string | null,
  private: { birthDate: null as string | null, gender: null as string | null, email: '', phone: '', address: '' },
  employment: newEmploymentValues(),
};

interface NewPersonFormProps {
  onCancel: () => void;
  onCreated: (record: PersonRecord) => void;
}

/** Everything that is needed to begin with; the rest follows on the profile. */
export function NewPersonForm({ onCancel, onCreated }: NewPersonFormProps) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  const created = useNewForm<typeof EMPTY, NewPerson, PersonRecord>({
    values: EMPTY,
    schema: NewPerson,
    create: body => api.createPerson({ body }),
    onCreated: record => {
      void client.invalidateQueries({ queryKey: ['hr', 'people'] });
      onCreated(record);
    },
  });
  const { control } = created.form;
  const options = <T extends string>(values: readonly T[], label: (value: T) => string) =>
    values.map(value => ({ value, label: label(value) }));
  return (
    <NewForm created={created as never} label={t('create.title')} submitLabel={t('create.submit')} onCancel={onCancel}>
      <fieldset className={styles.group}>
        <legend>{t('create.person')}</legend>
        <div className={styles.grid}>
          <TextControl control={control} name="title" label={t('field.title')} />
          <TextControl control={control} name="firstName" label={t('field.firstName')} />
          <TextControl control={control} name="lastName" label={t('field.lastName')} hint={tf('needed')} />
          <TextControl control={control} name="username" label={t('field.username')} />
          <SelectControl
            control={control}
            name="locale"
            label={t('field.locale')}
            none={t('none')}
            options={options(['de', 'en'] as const, value => t(`locale.${value}`))}
          />
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('create.work')}</legend>
        <div className={styles.grid}>
          <TextControl control={control} name="email" label={t('field.email')} type="email" />
          <TextControl control={control} name="phone" label={t('field.phone')} type="tel" />
          <TextControl control={control} name="mobile" label={t('field.mobile')} type="tel" />
          <TextControl control={control} name="location" label={t('field.location')} />
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('create.employment')}</legend>
        <p className={styles.hint}>{t('create.note')}</p>
        <div className={styles.grid}>
          <TextControl control={control} name="employment.staffNo" label={t('field.staffNo')} hint={tf('needed')} />
          <EmploymentFields control={control} prefix="employment." />
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('create.contract')}</legend>
        <div className={styles.grid}>
          <ContractFields control={control} prefix="employment.contract." />
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('create.private')}</legend>
        <div className={styles.grid}>
          <DateControl control={control} name="private.birthDate" label={t('field.birthDate')} />
          <SelectControl
            control={control}
            name="private.gender"
            label={t('field.gender')}
            none={t('none')}
            options={options(genders, value => t(`gender.${value}`))}
          />
          <TextControl control={control} name="private.email" label={t('field.privateEmail')} type="email" />
          <TextControl control={control} name="private.phone" label={t('field.privatePhone')} type="tel" />
          <LinesControl className={styles.wide} control={control} name="private.address" label={t('field.address')} />
        </div>
      </fieldset>
    </NewForm>
  );
}
