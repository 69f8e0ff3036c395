import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { EmptyState, ErrorPanel, listStyles, LoadingState } from '@tos/shell-react';
import { useLocalName } from '../lib/useLocalName';
import { checklistsTranslationRef } from './checklistsTranslationRef';
import { useTemplates } from './useChecklists';
import { useTemplateHref } from './useTemplateHref';
import styles from './checklists.module.css';

/** Templates of the company. */
export function TemplateList() {
  const { t } = useTranslationRef(checklistsTranslationRef);
  const localName = useLocalName();
  const href = useTemplateHref();
  const templates = useTemplates();
  if (templates.isPending) return <LoadingState lines={5} />;
  if (templates.isError) return <ErrorPanel error={templates.error} onRetry={() => templates.refetch()} />;
  const add = <ButtonLink href={href('new')}>{t('template.new')}</ButtonLink>;
  const { items } = templates.data;
  if (items.length === 0) return <EmptyState title={t('template.none')} description={t('template.noneText')} action={add} />;
  return (
    <>
      <div className={`${listStyles.filters} ${styles.filters}`}>{add}</div>
      <ul className={styles.items}>
        {items.map(template => (
          <li key={template.id} className={styles.item}>
            <span className={styles.grow}>
              <span>{localName(template.titleDe, template.titleEn)}</span>
              <span className={styles.secondary}>
                {[
                  t('template.startsAt', { stage: t(`trigger.${template.trigger}`) }),
                  t('template.items', { count: template.items.length }),
                  !template.isActive && t('template.inactive'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <ButtonLink variant="secondary" href={href(template.id)}>
              {t('template.edit')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </>
  );
}
