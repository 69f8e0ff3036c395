import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { EmptyState, ErrorPanel, LoadingState } from '@tos/shell-react';
import { useParams } from 'react-router-dom';
import { checklistsTranslationRef } from './checklistsTranslationRef';
import { TemplateEditor } from './TemplateEditor';
import { useTemplates } from './useChecklists';
import { useTemplateHref } from './useTemplateHref';

/** One template, an existing or a new one. */
export function TemplatePage() {
  const { t } = useTranslationRef(checklistsTranslationRef);
  const { id = '' } = useParams();
  const href = useTemplateHref();
  const templates = useTemplates();
  if (templates.isPending) return <LoadingState lines={8} />;
  if (templates.isError) return <ErrorPanel error={templates.error} onRetry={() => templates.refetch()} />;
  const template = templates.data.items.find(known => known.id === id);
  if (!template && id !== 'new') {
    return <EmptyState title={t('template.gone')} action={<ButtonLink href={href()}>{t('tabs.templates')}</ButtonLink>} />;
  }
  return <TemplateEditor key={`${id}-${template?.version}`} template={template} />;
}
