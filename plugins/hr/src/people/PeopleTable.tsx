import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Table, type ColumnConfig } from '@backstage/ui';
import { personSorts, type PersonSummary } from '@tos/plugin-hr-common';
import { Avatar, useFormat } from '@tos/shell-react';
import { useMemo } from 'react';
import { usePersonHref } from '../lib/PersonLink';
import { useLocalName } from '../lib/useLocalName';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import type { PeopleColumn } from './peopleColumns';
import { peopleTranslationRef } from './peopleTranslationRef';
import { pageSizes, type PeopleFilters, type PeopleSort } from './usePeopleFilters';
import type { PeopleSelection } from './useSelection';
import styles from './people.module.css';

/** What both pictures of the list need. */
export interface PeopleListProps {
  people: PersonSummary[];
  total: number;
  filters: PeopleFilters;
  columns: PeopleColumn[];
  selection: PeopleSelection;
  onChange: (change: Partial<PeopleFilters>) => void;
  isStale: boolean;
}

function useColumns(shown: PeopleColumn[]): ColumnConfig<PersonSummary>[] {
  const { t } = useTranslationRef(hrTranslationRef);
  const localName = useLocalName();
  return useMemo(() => {
    const texts: Record<Exclude<PeopleColumn, 'name'>, (person: PersonSummary) => string> = {
      position: person => localName(person.positionTitle, person.positionTitleEn),
      unit: person => (person.unit ? localName(person.unit.name, person.unit.nameEn) : ''),
      location: person => person.location ?? '',
      phone: person => person.phone ?? (shown.includes('mobile') ? '' : (person.mobile ?? '')),
      mobile: person => person.mobile ?? '',
      email: person => person.email ?? '',
    };
    return shown.map(id => ({
      id,
      label: t(`people.column.${id}`),
      isRowHeader: id === 'name',
      isSortable: (personSorts as readonly string[]).includes(id),
      cell: person =>
        id === 'name' ? (
          <Cell>
            <span className={styles.person}>
              <Avatar name={person.displayName} />
              <span>{person.displayName}</span>
            </span>
          </Cell>
        ) : (
          <CellText title={texts[id](person)} />
        ),
    }));
  }, [t, localName, shown]);
}

/** The list as a table, for screens with room. Arrow keys move, space selects, enter opens. */
export function PeopleTable({ people, total, filters, columns, selection, onChange, isStale }: PeopleListProps) {
  const { t } = useTranslationRef(peopleTranslationRef);
  const { number } = useFormat();
  const hrefOf = usePersonHref();
  const columnConfig = useColumns(columns);
  const { page, pageSize } = filters;
  const pages = Math.ceil(total / pageSize);
  const sorted = filters.sort ?? (filters.q ? undefined : 'name');
  const onPage = useMemo(
    () => new Set(people.map(person => person.id).filter(id => selection.selected.has(id))),
    [people, selection.selected],
  );
  return (
    <Table
      className={styles.table}
      columnConfig={columnConfig}
      data={people}
      isStale={isStale}
      rowConfig={{ getHref: person => hrefOf(person.id) }}
      selection={{
        mode: 'multiple',
        behavior: 'toggle',
        selected: onPage,
        onSelectionChange: keys => selection.selectOnPage(people, keys),
      }}
      sort={{
        descriptor:
          sorted && sorted !== 'relevance'
            ? { column: sorted.replace('-', ''), direction: sorted.startsWith('-') ? 'descending' : 'ascending' }
            : null,
        onSortChange: ({ column, direction }) => onChange({ sort: `${direction === 'descending' ? '-' : ''}${column}` as PeopleSort }),
      }}
      pagination={{
        type: 'page',
        pageSize,
        pageSizeOptions: pageSizes,
        offset: (page - 1) * pageSize,
        totalCount: total,
        hasNextPage: page < pages,
        hasPreviousPage: page > 1,
        getLabel: ({ offset = 0 }) =>
          t('range', { from: number(offset + 1), to: number(Math.min(offset + pageSize, total)), total: number(total) }),
        onNextPage: () => onChange({ page: page + 1 }),
        onPreviousPage: () => onChange({ page: page - 1 }),
        onPageSizeChange: size => onChange({ pageSize: size }),
      }}
    />
  );
}
