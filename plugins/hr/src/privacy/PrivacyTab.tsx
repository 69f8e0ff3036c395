import { identityApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { useQuery } from '@tanstack/react-query';
import { hrPrivacyManagePermission } from '@tos/plugin-hr-common';
import { EmptyState, LoadingState } from '@tos/shell-react';
import type { HrProfileTabProps } from '../profile/profileTabDataRef';
import { ErasurePanel } from './ErasurePanel';
import { ExportPanel } from './ExportPanel';
import { privacyTranslationRef } from './privacyTranslationRef';
import styles from './privacy.module.css';

/** Rights on one's data: everybody for themselves, HR for everybody. */
export function PrivacyTab({ person }: HrProfileTabProps) {
  const { t } = useTranslationRef(privacyTranslationRef);
  const identity = useApi(identityApiRef);
  const me = useQuery({ queryKey: ['hr', 'identity'], queryFn: () => identity.getBackstageIdentity(), staleTime: Infinity });
  const manage = usePermission({ permission: hrPrivacyManagePermission });
  if (me.isPending || manage.loading) return <LoadingState lines={4} />;
  const isSelf = me.data?.userEntityRef === person.userEntityRef;
  if (!isSelf && !manage.allowed) return <EmptyState title={t('noErasures')} />;
  return (
    <div className={styles.panels}>
      <ExportPanel key={`copies-${person.id}`} personId={isSelf ? undefined : person.id} />
      {!isSelf && <ErasurePanel key={`erasure-${person.id}`} personId={person.id} />}
    </div>
  );
}
