import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, ButtonLink, useBreakpoint } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import { RiPrinterLine, RiUserAddLine } from '@remixicon/react';
import { hrPersonCreatePermission } from '@tos/plugin-hr-common';
import { EmptyState, ErrorPanel, LoadingState, PageContent, useFormat } from '@tos/shell-react';
import { useEffect, useMemo } from 'react';
import { useHrChanges } from '../lib/useHrChanges';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { ColumnMenu } from './ColumnMenu';
import { PeopleCards } from './PeopleCards';
import { PeopleFilterBar } from './PeopleFilterBar';
import { PeopleTable } from './PeopleTable';
import { peopleTranslationRef } from './peopleTranslationRef';
import { SelectionBar } from './SelectionBar';
import { useColumnChoice } from './useColumnChoice';
import { usePeople } from './usePeople';
import { isFiltered, usePeopleFilters } from './usePeopleFilters';
import { useSelection } from './useSelection';
import styles from './people.module.css';

/** Finds colleagues: search, filter, sort, select and page; each row leads to the person's profile. */
export function PeoplePage() {
  const { t } = useTranslationRef(hrTranslationRef);
  const { t: tp } = useTranslationRef(peopleTranslationRef);
  const { number } = useFormat();
  const [filters, change] = usePeopleFilters();
  const [columns, setColumns] = useColumnChoice();
  const people = usePeople(filters);
  const selection = useSelection();
  const { allowed: mayCreate } = usePermission({ permission: hrPersonCreatePermission });
  const { down } = useBreakpoint();
  useHrChanges();
  const { q, unit, location, kind, status, date } = filters;
  const { clear } = selection;
  useEffect(clear, [clear, q, unit, location, kind, status, date]);

  const total = people.data?.totalItems ?? 0;
  const locations = useMemo(() => [...new Set(people.data?.items.flatMap(person => person.location ?? []))], [people.data]);
  const isPhone = down('md');
  const List = isPhone ? PeopleCards : PeopleTable;
  return (
    <PageContent>
      <PeopleFilterBar filters={filters} locations={locations} hasPrivate={mayCreate} onChange={change} />
      <div className={styles.toolbar}>
        <p role="status" className={styles.count}>
          {people.data && t('people.count', { count: total, formatted: number(total) })}
        </p>
        <div className={styles.tools}>
          {!isPhone && <ColumnMenu chosen={columns} onChange={setColumns} />}
          {!isPhone && (
            <ButtonIcon variant="secondary" aria-label={tp('print')} icon={<RiPrinterLine aria-hidden />} onPress={() => window.print()} />
          )}
          {mayCreate && (
            <ButtonLink href="new" iconStart={<RiUserAddLine aria-hidden />}>
              {tp('add')}
            </ButtonLink>
          )}
        </div>
      </div>
      <SelectionBar selection={selection} />
      {people.isPending && <LoadingState lines={8} />}
      {people.isError && <ErrorPanel error={people.error} onRetry={() => people.refetch()} />}
      {people.data && !people.isError && people.data.items.length === 0 && (
        <EmptyState title={t('people.empty')} description={isFiltered(filters) ? t('people.emptyFiltered') : t('people.emptyAtAll')} />
      )}
      {people.data && !people.isError && people.data.items.length > 0 && (
        <List
          people={people.data.items}
          total={total}
          filters={filters}
          columns={columns}
          selection={selection}
          onChange={change}
          isStale={people.isPlaceholderData}
        />
      )}
    </PageContent>
  );
}
