import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EmploymentChange, type EmploymentRecord, type PersonRecord } from '@tos/plugin-hr-common';
import { hrApiRef } from '../api';
import { dayBefore, today } from '../lib/days';
import { useVersionedForm, type Stored } from '../lib/form/useVersionedForm';
import styles from '../lib/form/form.module.css';
import { EmploymentFields } from './EmploymentFields';
import { employmentValuesOf, type EmploymentValues } from './employmentValues';
import { PastCorrection } from './PastCorrection';
import { profileTranslationRef } from './profileTranslationRef';
import { RecordForm } from './RecordForm';
import { useShowValue } from './useShowValue';
import { useRecordChanged, useReloadRecord } from './useRecord';

type Values = EmploymentValues & { correctsPast: boolean; reason?: string };

interface EmploymentFormProps {
  record: PersonRecord;
  employment: EmploymentRecord;
  onClose: () => void;
}

const storedOf = (employment: EmploymentRecord): Stored<Values> => ({
  version: employment.version,
  values: { ...employmentValuesOf(employment), correctsPast: false, reason: undefined },
});

const first = (...days: (string | null)[]) => days.filter((day): day is string => day !== null).sort()[0];

/** Whether days before today become or cease to be days of the employment. */
export function reachesIntoPast(before: EmploymentValues, after: EmploymentValues, day: string): boolean {
  const entry = before.entryDate !== after.entryDate && (before.entryDate === null || first(before.entryDate, after.entryDate) < day);
  const lastDay = before.exitDate === after.exitDate ? undefined : first(before.exitDate, after.exitDate);
  return entry || (lastDay !== undefined && lastDay < dayBefore(day));
}

/** Changes entry, exit, kind or place of an employment. */
export function EmploymentForm({ record, employment, onClose }: EmploymentFormProps) {
  const { t } = useTranslationRef(profileTranslationRef);
  const api = useApi(hrApiRef);
  const changed = useRecordChanged(record.id);
  const reload = useReloadRecord(record.id);
  const show = useShowValue();
  const versioned = useVersionedForm<Values, EmploymentChange>({
    stored: storedOf(employment),
    schema: EmploymentChange,
    save: async (changes, version) => changed(await api.updateEmployment({ params: { id: employment.id }, body: { ...changes, version } })),
    reload: async () => storedOf((await reload()).employments?.find(one => one.id === employment.id) ?? employment),
    onSaved: onClose,
  });
  const labelOf = (name: string) => t(`field.${name}` as 'field.kind');
  return (
    <RecordForm
      versioned={versioned}
      label={t('employment.title', { staffNo: employment.staffNo })}
      labelOf={labelOf}
      show={show}
      onCancel={onClose}
    >
      <div className={styles.grid}>
        <EmploymentFields control={versioned.form.control} />
      </div>
      <PastCorrection form={versioned.form} isPast={reachesIntoPast(employmentValuesOf(employment), versioned.form.watch(), today())} />
    </RecordForm>
  );
}
