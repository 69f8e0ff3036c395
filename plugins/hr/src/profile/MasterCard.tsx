import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PersonRecord } from '@tos/plugin-hr-common';
import { Facts } from '../entity/Facts';
import { EditableCard } from './EditableCard';
import { MasterForm } from './MasterForm';
import { profileTranslationRef } from './profileTranslationRef';

/** Name, account and work contact. */
export function MasterCard({ record }: { record: PersonRecord }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const { master, identity, rights } = record;
  return (
    <EditableCard
      title={t('master.title')}
      editLabel={t('master.edit')}
      mayEdit={rights.edit || rights.editContact}
      form={close => <MasterForm record={record} onClose={close} />}
    >
      <Facts
        rows={[
          [t('field.title'), master.title],
          [t('field.firstName'), master.firstName],
          [t('field.lastName'), master.lastName],
          [t('field.email'), master.email],
          [t('field.phone'), master.phone],
          [t('field.mobile'), master.mobile],
          [t('field.location'), master.location],
          [t('field.locale'), master.locale && t(`locale.${master.locale}`)],
          [t('field.username'), identity?.username],
          [t('field.account'), identity && t(identity.hasAccount ? 'yes' : 'no')],
        ]}
      />
    </EditableCard>
  );
}
