import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PersonRecord } from '@tos/plugin-hr-common';
import { EditableCard } from './EditableCard';
import { PrivateFacts } from './PrivateFacts';
import { PrivateForm } from './PrivateForm';
import { profileTranslationRef } from './profileTranslationRef';

/** Private contact, birth date, bank and emergency contacts. */
export function PrivateCard({ record }: { record: PersonRecord }) {
  const { t } = useTranslationRef(profileTranslationRef);
  return (
    <EditableCard
      title={t('private.title')}
      editLabel={t('private.edit')}
      mayEdit={record.rights.edit}
      form={close => <PrivateForm record={record} onClose={close} />}
    >
      <PrivateFacts record={record} />
    </EditableCard>
  );
}
