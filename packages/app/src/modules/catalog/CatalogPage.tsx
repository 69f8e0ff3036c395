import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useBreakpoint } from '@backstage/ui';
import { Avatar, EmptyState, ErrorPanel, listStyles, LoadingState, PageContent, Pager, useFormat } from '@tos/shell-react';
import { Link } from 'react-router-dom';
import { CatalogFilterBar } from './CatalogFilterBar';
import { CatalogTable } from './CatalogTable';
import { catalogListTranslationRef } from './catalogTranslationRef';
import { hrefOf, nameOf, pictureOf } from './entityFacts';
import { useCatalogEntries } from './useCatalogEntries';
import { useCatalogFilters } from './useCatalogFilters';
import { useCatalogNames } from './useCatalogNames';

/** The catalog as a list: teams first, other kinds by choice. `kind` makes it a page about that kind only. */
export function CatalogPage({ kind }: { kind?: string }) {
  const { t } = useTranslationRef(catalogListTranslationRef);
  const { number } = useFormat();
  const [shown, change] = useCatalogFilters(kind ?? 'group');
  const filters = { ...shown, kind: kind ?? shown.kind };
  const entries = useCatalogEntries(filters);
  const { typeName } = useCatalogNames();
  const isPhone = useBreakpoint().down('md');
  const { items = [], totalItems: total = 0 } = entries.data ?? {};
  const isFiltered = Boolean(filters.q || filters.type || filters.favourites);
  return (
    <PageContent>
      <CatalogFilterBar filters={filters} onChange={change} withKinds={!kind} />
      <p role="status" className={listStyles.count}>
        {entries.data && t('count', { count: total, formatted: number(total) })}
      </p>
      {entries.isPending && <LoadingState lines={8} />}
      {entries.isError && <ErrorPanel error={entries.error} onRetry={() => entries.refetch()} />}
      {entries.data && !entries.isError && items.length === 0 && (
        <EmptyState title={t('empty')} description={isFiltered ? t('emptyFiltered') : t('emptyAtAll')} />
      )}
      {items.length > 0 && !isPhone && (
        <CatalogTable entities={items} total={total} filters={filters} onChange={change} isStale={entries.isPlaceholderData} />
      )}
      {items.length > 0 && isPhone && (
        <>
          <ul className={listStyles.cards}>
            {items.map(entity => (
              <li key={hrefOf(entity)}>
                <Link className={listStyles.card} to={hrefOf(entity)}>
                  <Avatar name={nameOf(entity)} src={pictureOf(entity)} shape={entity.kind === 'User' ? 'person' : 'team'} />
                  <span className={listStyles.cardText}>
                    <strong>{nameOf(entity)}</strong>
                    <small>{entity.metadata.description ?? typeName(String(entity.spec?.type ?? ''))}</small>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <Pager page={filters.page} total={total} pageSize={filters.pageSize} onChange={page => change({ page })} />
        </>
      )}
    </PageContent>
  );
}
