import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EmploymentRecord, PersonRecord } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { Facts } from '../entity/Facts';
import { peopleTranslationRef } from '../people/peopleTranslationRef';
import { ContractTimeline } from './ContractTimeline';
import { EditableCard } from './EditableCard';
import { EmploymentForm } from './EmploymentForm';
import { profileTranslationRef } from './profileTranslationRef';
import styles from './profile.module.css';

/** One employment: its facts, and its contract versions as a time line. */
export function EmploymentCard({ record, employment }: { record: PersonRecord; employment: EmploymentRecord }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { t: tp } = useTranslationRef(peopleTranslationRef);
  const { date, list } = useFormat();
  const { staffNo, kind, entryDate, exitDate, exitReason, federalState, municipalityFlags, healthInsurance } = employment;
  return (
    <EditableCard
      title={t('employment.title', { staffNo })}
      editLabel={t('employment.edit', { staffNo })}
      mayEdit={record.rights.edit}
      form={close => <EmploymentForm record={record} employment={employment} onClose={close} />}
    >
      <div className={styles.wideFacts}>
        <Facts
          rows={[
            [t('field.kind'), tp(`kind.${kind}`)],
            [t('field.entryDate'), entryDate ? date(entryDate) : t('employment.sinceEver')],
            [t('field.exitDate'), exitDate ? date(exitDate) : t('employment.open')],
            [t('field.exitReason'), exitReason && t(`exitReason.${exitReason}`)],
            [t('field.federalState'), federalState && t(`state.${federalState}`)],
            [t('field.municipalityFlags'), list(municipalityFlags.map(flag => t(`municipality.${flag}`)))],
            [t('field.healthInsurance'), healthInsurance && t(`healthInsurance.${healthInsurance}`)],
          ]}
        />
      </div>
      <ContractTimeline record={record} employment={employment} />
    </EditableCard>
  );
}
