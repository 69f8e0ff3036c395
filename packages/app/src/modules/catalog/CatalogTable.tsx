import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Table, type ColumnConfig } from '@backstage/ui';
import { Avatar, listStyles, usePageTexts } from '@tos/shell-react';
import { useMemo } from 'react';
import { catalogListTranslationRef } from './catalogTranslationRef';
import { hrefOf, nameOf, pictureOf } from './entityFacts';
import { PAGE_SIZES, type CatalogFilters } from './useCatalogFilters';
import { useCatalogNames } from './useCatalogNames';

type Row = Entity & { id: string };

interface CatalogTableProps {
  entities: Entity[];
  total: number;
  filters: CatalogFilters;
  onChange: (change: Partial<CatalogFilters>) => void;
  isStale: boolean;
}

function useColumns(kind: string, isDescribed: boolean): ColumnConfig<Row>[] {
  const { t } = useTranslationRef(catalogListTranslationRef);
  const { typeName } = useCatalogNames();
  return useMemo(() => {
    const columns: ColumnConfig<Row>[] = [
      {
        id: 'name',
        label: t('column.name'),
        isRowHeader: true,
        cell: entity => (
          <Cell>
            <span className={listStyles.name}>
              <Avatar name={nameOf(entity)} src={pictureOf(entity)} shape={kind === 'user' ? 'person' : 'team'} />
              <span>{nameOf(entity)}</span>
            </span>
          </Cell>
        ),
      },
    ];
    if (kind !== 'user') {
      columns.push({ id: 'type', label: t('column.type'), cell: ({ spec }) => <CellText title={typeName(String(spec?.type ?? ''))} /> });
    }
    if (isDescribed) {
      columns.push({
        id: 'description',
        label: t('column.description'),
        cell: ({ metadata }) => <CellText title={metadata.description ?? ''} />,
      });
    }
    if (!['user', 'group'].includes(kind)) {
      columns.push({
        id: 'owner',
        label: t('column.owner'),
        cell: ({ spec }) => (
          <CellText
            title={spec?.owner ? parseEntityRef(String(spec.owner), { defaultKind: 'group', defaultNamespace: 'default' }).name : ''}
          />
        ),
      });
    }
    return columns;
  }, [t, typeName, kind, isDescribed]);
}

/** The list as a table; each row leads to the entry's page. */
export function CatalogTable({ entities, total, filters, onChange, isStale }: CatalogTableProps) {
  const columns = useColumns(
    filters.kind,
    entities.some(({ metadata }) => metadata.description),
  );
  const texts = usePageTexts(PAGE_SIZES);
  const { page, pageSize } = filters;
  const rows = entities.map(entity => ({ ...entity, id: hrefOf(entity) }));
  return (
    <Table
      columnConfig={columns}
      data={rows}
      isStale={isStale}
      rowConfig={{ getHref: row => row.id }}
      pagination={{
        type: 'page',
        pageSize,
        ...texts,
        offset: (page - 1) * pageSize,
        totalCount: total,
        hasNextPage: page * pageSize < total,
        hasPreviousPage: page > 1,
        onNextPage: () => onChange({ page: page + 1 }),
        onPreviousPage: () => onChange({ page: page - 1 }),
        onPageSizeChange: size => onChange({ pageSize: size }),
      }}
    />
  );
}
