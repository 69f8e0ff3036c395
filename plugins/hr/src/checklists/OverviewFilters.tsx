import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Checkbox, Select } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { dueFilters, itemStates, ownerRoles, type ItemState, type OwnerRole } from '@tos/plugin-hr-common';
import { DelayedSearchField, listStyles } from '@tos/shell-react';
import { useCallback } from 'react';
import { checklistsTranslationRef } from './checklistsTranslationRef';
import type { ItemFilters } from './useItemFilters';
import styles from './checklists.module.css';

interface OverviewFiltersProps {
  filters: ItemFilters;
  onChange: (change: Partial<ItemFilters>) => void;
}

/** Which items HR wants to see. */
export function OverviewFilters({ filters, onChange }: OverviewFiltersProps) {
  const { t } = useTranslationRef(checklistsTranslationRef);
  const { q = '', state, due, owner, statutory, person } = filters;
  const search = useCallback((text: string) => onChange({ q: text || undefined }), [onChange]);
  const isFiltered = Boolean(q || person || owner || statutory) || state !== 'open' || due !== 'all';
  const none = { q: undefined, person: undefined, owner: undefined, statutory: false, state: 'open', due: 'all' } as const;
  return (
    <div className={`${listStyles.filters} ${styles.filters}`} role="search" aria-label={t('search')}>
      <DelayedSearchField className={listStyles.search} label={t('search')} hint={t('search')} value={q} onChange={search} />
      <Select
        aria-label={t('due.label')}
        options={dueFilters.map(value => ({ value, label: t(`due.${value}`) }))}
        selectedKey={due}
        onSelectionChange={key => onChange({ due: key as ItemFilters['due'] })}
      />
      <Select
        aria-label={t('state.label')}
        options={([...itemStates, 'all'] as const).map(value => ({ value, label: t(`state.${value}`) }))}
        selectedKey={state}
        onSelectionChange={key => onChange({ state: key as ItemState | 'all' })}
      />
      <Select
        aria-label={t('owner.label')}
        options={[{ value: '', label: t('owner.all') }, ...ownerRoles.map(value => ({ value, label: t(`owner.${value}`) }))]}
        selectedKey={owner ?? ''}
        onSelectionChange={key => onChange({ owner: (key || undefined) as OwnerRole | undefined })}
      />
      <Checkbox isSelected={statutory} onChange={isSelected => onChange({ statutory: isSelected })}>
        {t('statutory')}
      </Checkbox>
      {isFiltered && (
        <Button variant="tertiary" iconStart={<RiCloseLine aria-hidden />} onPress={() => onChange(none)}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
