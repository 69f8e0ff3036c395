import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { NewEmployment, type PersonRecord } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';
import { TextControl } from '../lib/form/controls';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { NewForm } from '../lib/form/NewForm';
import { useNewForm } from '../lib/form/useNewForm';
import styles from '../lib/form/form.module.css';
import { ContractFields } from './ContractFields';
import { EmploymentFields } from './EmploymentFields';
import { newEmploymentValues, type NewEmploymentValues } from './employmentValues';
import { profileTranslationRef } from './profileTranslationRef';
import { useRecordChanged } from './useRecord';

/** A further employment of a person who is known already. */
export function AddEmploymentForm({ record, onClose }: { record: PersonRecord; onClose: () => void }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const api = useApi(hrApiRef);
  const changed = useRecordChanged(record.id);
  const created = useNewForm<NewEmploymentValues, NewEmployment, unknown>({
    values: newEmploymentValues(),
    schema: NewEmployment,
    create: async body => changed(await api.addEmployment({ params: { id: record.id }, body })),
    onCreated: onClose,
  });
  const { control } = created.form;
  return (
    <NewForm created={created as never} label={t('employment.addTitle')} submitLabel={tf('save')} onCancel={onClose}>
      <div className={styles.grid}>
        <TextControl control={control} name="staffNo" label={t('field.staffNo')} hint={tf('needed')} />
        <EmploymentFields control={control} />
        <ContractFields control={control} prefix="contract." />
      </div>
    </NewForm>
  );
}
