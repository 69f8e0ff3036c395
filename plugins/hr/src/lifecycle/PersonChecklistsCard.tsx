import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select } from '@backstage/ui';
import { ErrorPanel, LoadingState } from '@tos/shell-react';
import { useState } from 'react';
import { checklistsTranslationRef } from '../checklists/checklistsTranslationRef';
import { ItemList } from '../checklists/ItemList';
import { useAllItems, useStartChecklist, useTemplates } from '../checklists/useChecklists';
import { useLocalName } from '../lib/useLocalName';
import { ProfileCard } from '../profile/ProfileCard';
import { lifeCycleTranslationRef } from './lifeCycleTranslationRef';
import styles from './lifeCycle.module.css';

/** All items about one person, for HR. */
export function PersonChecklistsCard({ personId, employmentId }: { personId: string; employmentId: string }) {
  const { t } = useTranslationRef(lifeCycleTranslationRef);
  const items = useAllItems({ person: personId, state: 'all', due: 'all', statutory: false, page: 1 });
  return (
    <ProfileCard title={t('checklists.title')}>
      <StartChecklist employmentId={employmentId} />
      {items.isPending && <LoadingState lines={4} />}
      {items.isError && <ErrorPanel error={items.error} onRetry={() => items.refetch()} />}
      {items.data?.items.length === 0 && <p className={styles.secondary}>{t('checklists.none')}</p>}
      {items.data && items.data.items.length > 0 && (
        <ItemList items={items.data.items} today={items.data.today} scope="all" showsPerson={false} />
      )}
    </ProfileCard>
  );
}

function StartChecklist({ employmentId }: { employmentId: string }) {
  const { t } = useTranslationRef(checklistsTranslationRef);
  const localName = useLocalName();
  const templates = useTemplates();
  const start = useStartChecklist();
  const [templateId, setTemplateId] = useState<string | null>(null);
  const usable = templates.data?.items.filter(template => template.isActive) ?? [];
  return (
    <>
      <div className={styles.start}>
        <Select
          label={t('start.label')}
          placeholder={t('start.choose')}
          options={usable.map(template => ({ value: template.id, label: localName(template.titleDe, template.titleEn) }))}
          selectedKey={templateId}
          onSelectionChange={key => setTemplateId(key === null ? null : String(key))}
        />
        <Button
          variant="secondary"
          isDisabled={templateId === null || start.isPending}
          onPress={() => templateId && start.mutate({ employmentId, templateId }, { onSuccess: () => setTemplateId(null) })}
        >
          {t('start.button')}
        </Button>
      </div>
      {start.isError && <ErrorPanel error={start.error} />}
    </>
  );
}
