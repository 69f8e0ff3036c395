import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { EmptyState, ErrorPanel, listStyles, LoadingState, Pager } from '@tos/shell-react';
import { useSearchParams } from 'react-router-dom';
import { checklistsTranslationRef } from './checklistsTranslationRef';
import { ItemList } from './ItemList';
import { itemPageSize, useMyItems } from './useChecklists';
import styles from './checklists.module.css';

/** What is up to the reader, across all people. */
export function MyItems() {
  const { t } = useTranslationRef(checklistsTranslationRef);
  const [params, setParams] = useSearchParams();
  const state = params.get('state') === 'decided' ? 'decided' : 'open';
  const page = Math.max(1, Math.trunc(Number(params.get('page'))) || 1);
  const items = useMyItems(state, { page });
  return (
    <>
      <div className={`${listStyles.filters} ${styles.filters}`}>
        <Select
          label={t('state.label')}
          options={(['open', 'decided'] as const).map(value => ({ value, label: t(`state.${value}`) }))}
          selectedKey={state}
          onSelectionChange={key => setParams(key === 'decided' ? { state: 'decided' } : {}, { replace: true })}
        />
      </div>
      {items.isPending && <LoadingState lines={6} />}
      {items.isError && <ErrorPanel error={items.error} onRetry={() => items.refetch()} />}
      {items.data?.items.length === 0 && <EmptyState title={t('empty')} description={t(state === 'open' ? 'emptyMine' : 'emptyDecided')} />}
      {items.data && items.data.items.length > 0 && (
        <>
          <ItemList items={items.data.items} today={items.data.today} scope="mine" />
          <Pager
            page={page}
            total={items.data.totalItems}
            pageSize={itemPageSize}
            onChange={next => setParams({ ...(state === 'decided' && { state }), page: String(next) })}
          />
        </>
      )}
    </>
  );
}
