import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ContractChange, type ContractVersion, type EmploymentRecord, type PersonRecord } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';
import { today } from '../lib/days';
import { useVersionedForm, type Stored } from '../lib/form/useVersionedForm';
import styles from '../lib/form/form.module.css';
import { ContractFields } from './ContractFields';
import { contractValuesOf, type ContractValues } from './contractValues';
import { PastCorrection } from './PastCorrection';
import { profileTranslationRef } from './profileTranslationRef';
import { RecordForm } from './RecordForm';
import { useRecordChanged, useReloadRecord } from './useRecord';

interface ContractFormProps {
  record: PersonRecord;
  employment: EmploymentRecord;
  contract: ContractVersion;
  onClose: () => void;
}

const storedOf = (contract: ContractVersion): Stored<ContractValues> => ({
  version: contract.version,
  values: contractValuesOf(contract),
});

/** Changes a contract version; one that has begun only as a correction of the past, with a reason. */
export function ContractForm({ record, employment, contract, onClose }: ContractFormProps) {
  const { t } = useTranslationRef(profileTranslationRef);
  const api = useApi(hrApiRef);
  const changed = useRecordChanged(record.id);
  const reloadRecord = useReloadRecord(record.id);
  const reload = async () => {
    const fresh = await reloadRecord();
    const same = fresh.employments?.find(one => one.id === employment.id)?.contracts.find(one => one.id === contract.id);
    return storedOf(same ?? contract);
  };
  const versioned = useVersionedForm<ContractValues, ContractChange>({
    stored: storedOf(contract),
    schema: ContractChange,
    save: async (changes, version) => changed(await api.updateContract({ params: { id: contract.id }, body: { ...changes, version } })),
    reload,
    onSaved: onClose,
  });
  const labelOf = (name: string) => t(`field.${name}` as 'field.costCentre');
  return (
    <RecordForm versioned={versioned} label={t('employment.title', { staffNo: employment.staffNo })} labelOf={labelOf} onCancel={onClose}>
      <div className={styles.grid}>
        <ContractFields control={versioned.form.control} />
      </div>
      <PastCorrection form={versioned.form} isPast={contract.validFrom < today()} />
    </RecordForm>
  );
}
