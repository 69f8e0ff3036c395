import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { disabilityStatuses, SensitiveChange, type PersonRecord } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';
import { DateControl, SelectControl } from '../lib/form/controls';
import { useVersionedForm, type Stored } from '../lib/form/useVersionedForm';
import styles from '../lib/form/form.module.css';
import { profileTranslationRef } from './profileTranslationRef';
import { RecordForm } from './RecordForm';
import { useShowValue } from './useShowValue';
import { useRecordChanged, useReloadRecord } from './useRecord';

type Values = Omit<SensitiveChange, 'version'>;

function sensitiveOf({ sensitive }: PersonRecord): Stored<Values> {
  return {
    version: sensitive?.version ?? 0,
    values: {
      disability: sensitive?.disability ?? 'none',
      disabilityFrom: sensitive?.disabilityFrom ?? null,
      disabilityTo: sensitive?.disabilityTo ?? null,
      maternityExpected: sensitive?.maternityExpected ?? null,
    },
  };
}

/** Changes disability status and maternity date; the part is sent as a whole. */
export function SensitiveForm({ record, onClose }: { record: PersonRecord; onClose: () => void }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const api = useApi(hrApiRef);
  const changed = useRecordChanged(record.id);
  const reload = useReloadRecord(record.id);
  const show = useShowValue();
  const versioned = useVersionedForm<Values, SensitiveChange>({
    stored: sensitiveOf(record),
    schema: SensitiveChange,
    save: async (_changes, version) => {
      const body = { ...versioned.form.getValues(), version } as SensitiveChange;
      changed(await api.updatePersonSensitive({ params: { id: record.id }, body }));
    },
    reload: async () => sensitiveOf(await reload()),
    onSaved: onClose,
  });
  const { control } = versioned.form;
  return (
    <RecordForm versioned={versioned} label={t('sensitive.title')} labelOf={name => t(`field.${name}`)} show={show} onCancel={onClose}>
      <div className={styles.grid}>
        <SelectControl
          control={control}
          name="disability"
          label={t('field.disability')}
          options={disabilityStatuses.map(value => ({ value, label: t(`disability.${value}`) }))}
        />
        <DateControl control={control} name="disabilityFrom" label={t('field.disabilityFrom')} />
        <DateControl control={control} name="disabilityTo" label={t('field.disabilityTo')} />
        <DateControl control={control} name="maternityExpected" label={t('field.maternityExpected')} />
      </div>
    </RecordForm>
  );
}
