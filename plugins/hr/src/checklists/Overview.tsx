import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EmptyState, ErrorPanel, listStyles, LoadingState, Pager, useFormat } from '@tos/shell-react';
import { checklistsTranslationRef } from './checklistsTranslationRef';
import { ItemList } from './ItemList';
import { OverviewFilters } from './OverviewFilters';
import { itemPageSize, useAllItems } from './useChecklists';
import { useItemFilters } from './useItemFilters';

/** HR's view over the items of all people, overdue first. */
export function Overview() {
  const { t } = useTranslationRef(checklistsTranslationRef);
  const { number } = useFormat();
  const [filters, change] = useItemFilters();
  const items = useAllItems(filters);
  const total = items.data?.totalItems ?? 0;
  return (
    <>
      <OverviewFilters filters={filters} onChange={change} />
      <p role="status" className={listStyles.count}>
        {items.data && t('count', { count: total, formatted: number(total) })}
      </p>
      {items.isPending && <LoadingState lines={8} />}
      {items.isError && <ErrorPanel error={items.error} onRetry={() => items.refetch()} />}
      {items.data?.items.length === 0 && <EmptyState title={t('empty')} description={t('emptyAll')} />}
      {items.data && items.data.items.length > 0 && (
        <>
          <ItemList items={items.data.items} today={items.data.today} scope="all" />
          <Pager page={filters.page} total={total} pageSize={itemPageSize} onChange={page => change({ page })} />
        </>
      )}
    </>
  );
}
