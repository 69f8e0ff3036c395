import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, ButtonLink, useBreakpoint } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import { RiEditBoxLine, RiPrinterLine, RiUserAddLine } from '@remixicon/react';
import { hrPersonBulkPermission, hrPersonCreatePermission, hrPersonExportPermission, type PersonPage } from '@tos/plugin-hr-common';
import { EmptyState, ErrorPanel, listStyles, LoadingState, PageContent, useFormat } from '@tos/shell-react';
import { useEffect, useMemo, useState } from 'react';
import { useHrChanges } from '../lib/useHrChanges';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { BulkDialog } from './BulkDialog';
import { ColumnMenu } from './ColumnMenu';
import { ExportMenu } from './ExportMenu';
import { PeopleCards } from './PeopleCards';
import { PeopleFilterBar } from './PeopleFilterBar';
import { PeopleTable } from './PeopleTable';
import { isEmploymentColumn, readColumns } from './peopleColumns';
import { peopleTranslationRef } from './peopleTranslationRef';
import { SelectionBar } from './SelectionBar';
import { useColumnChoice } from './useColumnChoice';
import { usePeople } from './usePeople';
import { isFiltered, usePeopleFilters } from './usePeopleFilters';
import { useSelection } from './useSelection';
import { ViewsMenu } from './ViewsMenu';
import styles from './people.module.css';

/** Finds colleagues: search, filter, sort, select and page; each row leads to the person's profile. */
export function PeoplePage() {
  const { t } = useTranslationRef(hrTranslationRef);
  const { t: tp } = useTranslationRef(peopleTranslationRef);
  const { number } = useFormat();
  const [filters, change] = usePeopleFilters();
  const { allowed: mayCreate } = usePermission({ permission: hrPersonCreatePermission });
  const { allowed: mayBulk } = usePermission({ permission: hrPersonBulkPermission });
  const { allowed: mayExport } = usePermission({ permission: hrPersonExportPermission });
  // The list says so, and only then can its columns be asked for.
  const [readsPrivate, setReadsPrivate] = useState<PersonPage['readsPrivate']>('none');
  const hasPrivate = readsPrivate !== 'none';
  const [columns, setColumns] = useColumnChoice(hasPrivate);
  const people = usePeople(filters, { withEmployment: columns.some(isEmploymentColumn) });
  const answered = people.data?.readsPrivate;
  useEffect(() => {
    if (answered) setReadsPrivate(answered);
  }, [answered]);
  const selection = useSelection();
  const [isChanging, setIsChanging] = useState(false);
  const { down } = useBreakpoint();
  useHrChanges();
  const { clear } = selection;
  const { page: _page, pageSize: _size, sort: _sort, ...chosen } = filters;
  const chosenKey = JSON.stringify(chosen);
  useEffect(clear, [clear, chosenKey]);

  const total = people.data?.totalItems ?? 0;
  const locations = useMemo(() => [...new Set(people.data?.items.flatMap(person => person.location ?? []))], [people.data]);
  const isPhone = down('md');
  const List = isPhone ? PeopleCards : PeopleTable;
  const bar = (
    <SelectionBar selection={selection}>
      {mayBulk && (
        <Button variant="secondary" iconStart={<RiEditBoxLine aria-hidden />} onPress={() => setIsChanging(true)}>
          {tp('bulk.open')}
        </Button>
      )}
    </SelectionBar>
  );
  return (
    <PageContent>
      <PeopleFilterBar
        filters={filters}
        locations={locations}
        hasPrivate={hasPrivate}
        mayLookAhead={readsPrivate === 'all'}
        onChange={change}
      />
      <div className={styles.toolbar}>
        <p role="status" className={listStyles.count}>
          {people.data && t('people.count', { count: total, formatted: number(total) })}
        </p>
        <div className={styles.tools}>
          <ViewsMenu
            filters={filters}
            columns={columns}
            onApply={(view, viewColumns) => {
              change(view);
              if (viewColumns.length > 0) setColumns(readColumns(viewColumns, hasPrivate));
            }}
          />
          {!isPhone && <ColumnMenu chosen={columns} hasPrivate={hasPrivate} onChange={setColumns} />}
          {mayExport && <ExportMenu filters={filters} columns={columns} />}
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
      {!isPhone && bar}
      {isChanging && <BulkDialog people={[...selection.selected.values()]} onClose={() => setIsChanging(false)} />}
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
      {isPhone && bar}
    </PageContent>
  );
}
