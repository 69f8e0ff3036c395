import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Checkbox } from '@backstage/ui';
import type { ChecklistItem, ItemState } from '@tos/plugin-hr-common';
import { ErrorPanel } from '@tos/shell-react';
import { lazy, Suspense, useState } from 'react';
import { checklistsTranslationRef } from './checklistsTranslationRef';
import { ItemRow } from './ItemRow';
import { useMarkItems } from './useChecklists';
import styles from './checklists.module.css';

// Rarely needed, and its fields would weigh on the home page.
const NoteDialog = lazy(() => import('./NoteDialog').then(m => ({ default: m.NoteDialog })));

interface ItemListProps {
  items: ChecklistItem[];
  today: string;
  /** `mine` marks own items, `all` needs the right over all of them. */
  scope: 'mine' | 'all';
  showsPerson?: boolean;
}

/** Items with single and bulk marking. */
export function ItemList({ items, today, scope, showsPerson }: ItemListProps) {
  const { t } = useTranslationRef(checklistsTranslationRef);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<ChecklistItem[]>([]);
  const mark = useMarkItems(scope);
  const chosen = items.filter(item => selected.has(item.id));
  const apply = (marked: ChecklistItem[], state: ItemState, note?: string) => {
    const done = () => {
      setSelected(new Set());
      setAsking([]);
    };
    mark.mutate({ items: marked, state, note }, { onSuccess: done });
  };
  const request = (marked: ChecklistItem[], state: ItemState) => (state === 'notApplicable' ? setAsking(marked) : apply(marked, state));
  const toggle = (id: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  return (
    <>
      <div className={styles.bulk}>
        <Checkbox
          isSelected={chosen.length > 0 && chosen.length === items.length}
          isIndeterminate={chosen.length > 0 && chosen.length < items.length}
          onChange={isSelected => setSelected(new Set(isSelected ? items.map(item => item.id) : []))}
        >
          {chosen.length ? t('selected', { count: chosen.length }) : t('selectAll')}
        </Checkbox>
        {chosen.length > 0 &&
          (chosen.every(item => item.state === 'open') ? (['done', 'notApplicable'] as const) : (['open'] as const)).map(state => (
            <Button key={state} size="small" variant="secondary" isDisabled={mark.isPending} onPress={() => request(chosen, state)}>
              {t(`mark.${state}`)}
            </Button>
          ))}
      </div>
      {mark.isError && <ErrorPanel error={mark.error} />}
      <ul className={styles.items}>
        {items.map(item => (
          <ItemRow
            key={item.id}
            item={item}
            today={today}
            showsPerson={showsPerson}
            isSelected={selected.has(item.id)}
            isBusy={mark.isPending}
            onSelect={isSelected => toggle(item.id, isSelected)}
            onMark={state => request([item], state)}
          />
        ))}
      </ul>
      {asking.length > 0 && (
        <Suspense fallback={null}>
          <NoteDialog
            isRequired={asking.some(item => item.required)}
            isBusy={mark.isPending}
            onClose={() => setAsking([])}
            onConfirm={note => apply(asking, 'notApplicable', note)}
          />
        </Suspense>
      )}
    </>
  );
}
