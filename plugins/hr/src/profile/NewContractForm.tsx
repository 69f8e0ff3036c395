import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ContractAddition, type EmploymentRecord, type PersonRecord } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';
import { placeInTime, today } from '../lib/days';
import { DateControl } from '../lib/form/controls';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { NewForm } from '../lib/form/NewForm';
import { useNewForm } from '../lib/form/useNewForm';
import styles from '../lib/form/form.module.css';
import { ContractFields } from './ContractFields';
import { contractValuesOf, type ContractValues } from './contractValues';
import { PastCorrection } from './PastCorrection';
import { profileTranslationRef } from './profileTranslationRef';
import { useRecordChanged } from './useRecord';

interface NewContractFormProps {
  record: PersonRecord;
  employment: EmploymentRecord;
  onClose: () => void;
}

/** A version from a day on; it begins with what holds today. */
export function NewContractForm({ record, employment, onClose }: NewContractFormProps) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const api = useApi(hrApiRef);
  const changed = useRecordChanged(record.id);
  const current = employment.contracts.find(one => placeInTime(one, today()) === 'now') ?? employment.contracts.at(-1);
  const created = useNewForm<ContractValues & { validFrom: string | null }, ContractAddition, unknown>({
    values: { ...contractValuesOf(current), validFrom: null },
    schema: ContractAddition,
    create: async body => changed(await api.addContract({ params: { id: employment.id }, body })),
    onCreated: onClose,
  });
  const from = created.form.watch('validFrom');
  return (
    <NewForm created={created as never} label={t('employment.addContract')} submitLabel={tf('save')} onCancel={onClose}>
      <p>{t('employment.addNote')}</p>
      <div className={styles.grid}>
        <DateControl control={created.form.control} name="validFrom" label={t('field.validFrom')} hint={tf('needed')} />
        <ContractFields control={created.form.control} />
      </div>
      <PastCorrection form={created.form} isPast={Boolean(from && from < today())} />
    </NewForm>
  );
}
