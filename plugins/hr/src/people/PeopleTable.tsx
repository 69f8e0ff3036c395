import { Cell, CellText, Table, type ColumnConfig } from '@backstage/ui';
import { personSorts, type PersonRow } from '@tos/plugin-hr-common';
import { listStyles, usePageTexts } from '@tos/shell-react';
import { useMemo } from 'react';
import { usePersonHref } from '../lib/PersonLink';
import { PersonAvatar } from '../photos/PersonAvatar';
import type { PeopleColumn } from './peopleColumns';
import { useColumnLabel } from './useColumnLabel';
import { useColumnText } from './useColumnText';
import { pageSizes, type PeopleFilters, type PeopleSort } from './usePeopleFilters';
import type { PeopleSelection } from './useSelection';
import styles from './people.module.css';

/** What both pictures of the list need. */
export interface PeopleListProps {
  people: PersonRow[];
  total: number;
  filters: PeopleFilters;
  columns: PeopleColumn[];
  selection: PeopleSelection;
  onChange: (change: Partial<PeopleFilters>) => void;
  isStale: boolean;
}

const SORTS: Partial<Record<PeopleColumn, string>> = { entryDate: 'entry' };
const sortOf = (column: PeopleColumn) => SORTS[column] ?? column;

function useColumns(shown: PeopleColumn[]): ColumnConfig<PersonRow>[] {
  const labelOf = useColumnLabel();
  const textOf = useColumnText(shown.includes('mobile'));
  return useMemo(
    () =>
      shown.map(column => ({
        id: sortOf(column),
        label: labelOf(column),
        isRowHeader: column === 'name',
        isSortable: (personSorts as readonly string[]).includes(sortOf(column)),
        cell: person =>
          column === 'name' ? (
            <Cell>
              <span className={listStyles.name}>
                <PersonAvatar person={person} />
                <span>{person.displayName}</span>
              </span>
            </Cell>
          ) : (
            <CellText title={textOf(column, person)} />
          ),
      })),
    [labelOf, textOf, shown],
  );
}

/** The list as a table, for screens with room. Arrow keys move, space selects, enter opens. */
export function PeopleTable({ people, total, filters, columns, selection, onChange, isStale }: PeopleListProps) {
  const hrefOf = usePersonHref();
  const columnConfig = useColumns(columns);
  const texts = usePageTexts(pageSizes);
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
      rowConfig={{ getHref: person => hrefOf(person.id, filters.date) }}
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
        ...texts,
        offset: (page - 1) * pageSize,
        totalCount: total,
        hasNextPage: page < pages,
        hasPreviousPage: page > 1,
        onNextPage: () => onChange({ page: page + 1 }),
        onPreviousPage: () => onChange({ page: page - 1 }),
        onPageSizeChange: size => onChange({ pageSize: size }),
      }}
    />
  );
}
