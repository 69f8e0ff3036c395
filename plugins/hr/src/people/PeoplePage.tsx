import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useBreakpoint } from '@backstage/ui';
import { EmptyState, ErrorPanel, LoadingState, PageContent, useFormat } from '@tos/shell-react';
import { useHrChanges } from '../lib/useHrChanges';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { PeopleCards } from './PeopleCards';
import { PeopleFilterBar } from './PeopleFilterBar';
import { PeopleTable } from './PeopleTable';
import { usePeople } from './usePeople';
import { usePeopleFilters } from './usePeopleFilters';
import styles from './people.module.css';

/** Finds colleagues: search, filter, sort and page; each row leads to the person's page. */
export function PeoplePage() {
  const { t } = useTranslationRef(hrTranslationRef);
  const { number } = useFormat();
  const [filters, change] = usePeopleFilters();
  const people = usePeople(filters);
  const { down } = useBreakpoint();
  useHrChanges();

  const total = people.data?.totalItems ?? 0;
  const List = down('md') ? PeopleCards : PeopleTable;
  return (
    <PageContent>
      <PeopleFilterBar filters={filters} onChange={change} />
      <p role="status" className={styles.count}>
        {people.data && t('people.count', { count: total, formatted: number(total) })}
      </p>
      {people.isPending && <LoadingState lines={8} />}
      {people.isError && <ErrorPanel error={people.error} onRetry={() => people.refetch()} />}
      {people.data && !people.isError && people.data.items.length === 0 && (
        <EmptyState
          title={t('people.empty')}
          description={filters.q || filters.unit ? t('people.emptyFiltered') : t('people.emptyAtAll')}
        />
      )}
      {people.data && people.data.items.length > 0 && (
        <List people={people.data.items} total={total} filters={filters} onChange={change} isStale={people.isPlaceholderData} />
      )}
    </PageContent>
  );
}
