import { toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Checkbox, Select, TextField } from '@backstage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { checklistTriggers, type ChecklistTemplate, type ChecklistTrigger, type NewChecklistTemplate } from '@tos/plugin-hr-common';
import { ErrorPanel } from '@tos/shell-react';
import { useNavigate } from 'react-router-dom';
import { hrApiRef } from '../api';
import { checklistsTranslationRef } from './checklistsTranslationRef';
import { TemplateItemFields } from './TemplateItemFields';
import { useTemplateDraft } from './useTemplateDraft';
import { useTemplateHref } from './useTemplateHref';
import styles from './checklists.module.css';

const MAX_ITEMS = 100;

/** Edits a template; saving never touches checklists that are running. */
export function TemplateEditor({ template }: { template?: ChecklistTemplate }) {
  const { t } = useTranslationRef(checklistsTranslationRef);
  const navigate = useNavigate();
  const href = useTemplateHref();
  const { draft, body, change, changeItem, addItem, removeItem, moveItem } = useTemplateDraft(template);
  const { save, readAgain } = useSaveTemplate(template, () => navigate(href()));
  const isConflict = (save.error as { statusCode?: number } | null)?.statusCode === 409;
  return (
    <form
      className={styles.editor}
      onSubmit={event => {
        event.preventDefault();
        if (body) save.mutate(body);
      }}
    >
      <div className={styles.fields}>
        <TextField
          label={t('template.titleDe')}
          value={draft.titleDe}
          onChange={titleDe => change({ titleDe })}
          maxLength={200}
          isRequired
        />
        <TextField
          label={t('template.titleEn')}
          value={draft.titleEn}
          onChange={titleEn => change({ titleEn })}
          maxLength={200}
          isRequired
        />
        <Select
          label={t('template.trigger')}
          options={checklistTriggers.map(value => ({ value, label: t(`trigger.${value}`) }))}
          selectedKey={draft.trigger}
          onSelectionChange={key => change({ trigger: key as ChecklistTrigger })}
        />
        <Checkbox isSelected={draft.isActive} onChange={isActive => change({ isActive })}>
          {t('template.active')}
        </Checkbox>
      </div>
      <ol className={styles.items}>
        {draft.items.map((item, index) => (
          <TemplateItemFields
            key={item.key}
            item={item}
            number={index + 1}
            isLast={index === draft.items.length - 1}
            isOnly={draft.items.length === 1}
            ownerName={template?.owners.find(owner => owner.id === item.ownerId)?.displayName}
            onChange={part => changeItem(item.key, part)}
            onMove={by => moveItem(item.key, by)}
            onRemove={() => removeItem(item.key)}
          />
        ))}
      </ol>
      {save.isError && (
        <ErrorPanel
          error={save.error}
          title={isConflict ? t('template.conflict') : undefined}
          onRetry={isConflict ? readAgain : undefined}
        />
      )}
      {!body && <p className={styles.secondary}>{t('template.incomplete')}</p>}
      <div className={styles.buttons}>
        <Button type="submit" isDisabled={!body || save.isPending}>
          {t('template.save')}
        </Button>
        <Button variant="secondary" onPress={addItem} isDisabled={draft.items.length >= MAX_ITEMS}>
          {t('template.add')}
        </Button>
        <Button variant="tertiary" onPress={() => navigate(href())}>
          {t('template.cancel')}
        </Button>
      </div>
    </form>
  );
}

function useSaveTemplate(template: ChecklistTemplate | undefined, onSaved: () => void) {
  const api = useApi(hrApiRef);
  const toast = useApi(toastApiRef);
  const client = useQueryClient();
  const { t } = useTranslationRef(checklistsTranslationRef);
  const readAgain = () => client.invalidateQueries({ queryKey: ['hr', 'checklists', 'templates'] });
  const save = useMutation({
    mutationFn: (body: NewChecklistTemplate) =>
      template
        ? api.updateChecklistTemplate({ params: { id: template.id }, body: { ...body, version: template.version } })
        : api.createChecklistTemplate({ body }),
    onSuccess: () => {
      toast.post({ title: t('template.saved'), status: 'success', timeout: 5000 });
      onSaved();
      void readAgain();
    },
  });
  return { save, readAgain };
}
