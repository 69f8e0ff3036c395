import { BreadcrumbEntry, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { hrPersonCreatePermission } from '@tos/plugin-hr-common';
import { EmptyState, LoadingState, PageContent } from '@tos/shell-react';
import { useNavigate } from 'react-router-dom';
import { usePersonHref } from '../lib/PersonLink';
import { NewPersonForm } from './NewPersonForm';
import { profileTranslationRef } from './profileTranslationRef';
import styles from './profile.module.css';

/** Adds a person; whoever may not is told who does. */
export function NewPersonPage() {
  const { t } = useTranslationRef(profileTranslationRef);
  const { allowed, loading } = usePermission({ permission: hrPersonCreatePermission });
  const navigate = useNavigate();
  const hrefOf = usePersonHref();
  return (
    <BreadcrumbEntry entry={{ label: t('create.title'), href: hrefOf('new') ?? '' }}>
      <PageContent>
        <h2 className={styles.formTitle}>{t('create.title')}</h2>
        {loading && <LoadingState lines={8} />}
        {!loading && !allowed && <EmptyState title={t('create.refused')} description={t('create.refusedText')} />}
        {allowed && <NewPersonForm onCancel={() => navigate('..')} onCreated={record => navigate(hrefOf(record.id) ?? '..')} />}
      </PageContent>
    </BreadcrumbEntry>
  );
}
