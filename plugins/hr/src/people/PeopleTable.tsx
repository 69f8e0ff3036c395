import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Table, type ColumnConfig } from '@backstage/ui';
import type { PersonSummary } from '@tos/plugin-hr-common';
import { Avatar } from '@tos/shell-react';
import { useMemo } from 'react';
import { useEntityHref } from '../lib/EntityLink';
import { useLocalName } from '../lib/useLocalName';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { pageSizes, type PeopleFilters } from './usePeopleFilters';
import styles from './people.module.css';

/** What both pictures of the list need. */
export interface PeopleListProps {
  people: PersonSummary[];
  total: number;
  filters: PeopleFilters;
  onChange: (change: Partial<PeopleFilters>) => void;
  isStale: boolean;
}

function useColumns(): ColumnConfig<PersonSummary>[] {
  const { t } = useTranslationRef(hrTranslationRef);
  const localName = useLocalName();
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('people.column.name'),
        isRowHeader: true,
        isSortable: true,
        cell: person => (
          <Cell>
            <span className={styles.person}>
              <Avatar name={person.displayName} />
              <span>{person.displayName}</span>
            </span>
          </Cell>
        ),
      },
      {
        id: 'position',
        label: t('people.column.position'),
        cell: person => <CellText title={localName(person.positionTitle, person.positionTitleEn)} />,
      },
      {
        id: 'unit',
        label: t('people.column.unit'),
        cell: person => <CellText title={person.unit ? localName(person.unit.name, person.unit.nameEn) : ''} />,
      },
      { id: 'location', label: t('people.column.location'), isSortable: true, cell: person => <CellText title={person.location ?? ''} /> },
      { id: 'phone', label: t('people.column.phone'), cell: person => <CellText title={person.phone ?? person.mobile ?? ''} /> },
      { id: 'email', label: t('people.column.email'), cell: person => <CellText title={person.email ?? ''} /> },
    ],
    [t, localName],
  );
}

/** The list as a table, for screens with room. */
export function PeopleTable({ people, total, filters, onChange, isStale }: PeopleListProps) {
  const hrefOf = useEntityHref();
  const columns = useColumns();
  const { page, pageSize } = filters;
  const pages = Math.ceil(total / pageSize);
  const sorted = filters.sort ?? (filters.q ? undefined : 'name');
  return (
    <Table
      columnConfig={columns}
      data={people}
      isStale={isStale}
      rowConfig={{ getHref: person => hrefOf(person.userEntityRef) }}
      sort={{
        descriptor:
          sorted && sorted !== 'relevance'
            ? { column: sorted.replace('-', ''), direction: sorted.startsWith('-') ? 'descending' : 'ascending' }
            : null,
        onSortChange: ({ column, direction }) =>
          onChange({ sort: `${direction === 'descending' ? '-' : ''}${column}` as PeopleFilters['sort'] }),
      }}
      pagination={{
        type: 'page',
        pageSize,
        pageSizeOptions: pageSizes,
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
