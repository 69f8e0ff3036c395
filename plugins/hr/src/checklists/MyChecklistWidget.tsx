import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { EmptyState, ErrorPanel, LoadingState } from '@tos/shell-react';
import { checklistsRouteRef } from '../routes';
import { checklistsTranslationRef } from './checklistsTranslationRef';
import { ItemList } from './ItemList';
import { useMyItems } from './useChecklists';

const SHOWN = 5;

/** The most urgent own items on the home page. */
export function MyChecklistWidget() {
  const { t } = useTranslationRef(checklistsTranslationRef);
  const href = useRouteRef(checklistsRouteRef)?.();
  const items = useMyItems('open', { limit: SHOWN });
  if (items.isPending) return <LoadingState lines={4} />;
  if (items.isError) return <ErrorPanel error={items.error} onRetry={() => items.refetch()} />;
  const { totalItems, today } = items.data;
  if (totalItems === 0) return <EmptyState title={t('empty')} description={t('emptyMine')} />;
  return (
    <>
      <ItemList items={items.data.items} today={today} scope="mine" />
      {href && totalItems > SHOWN && <Link href={href}>{t('widget.all', { count: totalItems })}</Link>}
    </>
  );
}
