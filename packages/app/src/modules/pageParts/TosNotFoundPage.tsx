import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { EmptyState, PageContent, useDocumentTitle } from '@tos/shell-react';
import { shellTranslationRef } from '../shell/shellTranslationRef';
import styles from './TosNotFoundPage.module.css';

/** The page for an address that leads nowhere. */
export function TosNotFoundPage() {
  const { t } = useTranslationRef(shellTranslationRef);
  useDocumentTitle(t('error.notFound.title'));
  return (
    <PageContent>
      <h1 className={styles.hidden}>{t('error.notFound.title')}</h1>
      <EmptyState
        title={t('error.notFound.title')}
        description={t('error.notFound.text')}
        action={<ButtonLink href="/">{t('error.notFound.home')}</ButtonLink>}
      />
    </PageContent>
  );
}
