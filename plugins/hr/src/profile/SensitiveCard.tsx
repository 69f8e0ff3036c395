import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PersonRecord } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { Facts } from '../entity/Facts';
import { EditableCard } from './EditableCard';
import { profileTranslationRef } from './profileTranslationRef';
import { SensitiveForm } from './SensitiveForm';
import entity from '../entity/entity.module.css';

/** Special categories of data; the card exists only for those who may see or change them. */
export function SensitiveCard({ record }: { record: PersonRecord }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { date } = useFormat();
  const data = record.sensitive;
  const day = (value: string | null | undefined) => value && date(value);
  const isKnown = data && data.version > 0;
  return (
    <EditableCard
      title={t('sensitive.title')}
      editLabel={t('sensitive.edit')}
      mayEdit={record.rights.editSensitive}
      form={close => <SensitiveForm record={record} onClose={close} />}
    >
      <p className={entity.secondary}>{t('sensitive.note')}</p>
      <Facts
        empty={t('sensitive.nothing')}
        rows={[
          [t('field.disability'), isKnown && t(`disability.${data.disability}`)],
          [t('field.disabilityFrom'), day(data?.disabilityFrom)],
          [t('field.disabilityTo'), day(data?.disabilityTo)],
          [t('field.maternityExpected'), day(data?.maternityExpected)],
        ]}
      />
    </EditableCard>
  );
}
