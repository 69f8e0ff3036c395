import { fetchApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiSearchLine } from '@remixicon/react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState, ErrorPanel, LoadingState, PageContent } from '@tos/shell-react';
import { Link, useSearchParams } from 'react-router-dom';
import { HitRow } from './HitRow';
import { rememberHit } from './recentHits';
import styles from './search.module.css';
import { searchCatalog } from './searchCatalog';
import { searchTranslationRef } from './searchTranslationRef';
import { useDebounced } from './useDebounced';
import { useHitHref } from './useHitHref';

const FILTERS = ['all', 'User', 'Group', 'API'] as const;
const PAGE_SIZE = 25;
const PAUSE_MS = 250;

function useResults(term: string, kind: string) {
  const fetchApi = useApi(fetchApiRef);
  return useInfiniteQuery({
    queryKey: ['search-page', term, kind],
    enabled: term.length > 0,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      searchCatalog(fetchApi, { term, kinds: kind === 'all' ? [] : [kind], limit: PAGE_SIZE, cursor: pageParam, signal }),
    getNextPageParam: page => page.nextCursor,
  });
}

/** The whole list of hits, with a filter by kind; term and filter stand in the address and can be shared. */
export function SearchPage() {
  const { t } = useTranslationRef(searchTranslationRef);
  const [params, setParams] = useSearchParams();
  const hrefOf = useHitHref();
  const input = params.get('query') ?? '';
  const kind = params.get('kind') ?? 'all';
  const term = useDebounced(input.trim(), PAUSE_MS);
  const results = useResults(term, kind);
  const hits = results.data?.pages.flatMap(page => page.hits) ?? [];

  const update = (name: string, value: string) =>
    setParams(
      before => {
        before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return (
    <PageContent>
      <search>
        <label className={`${styles.field} ${styles.pageField}`}>
          <RiSearchLine size={20} aria-hidden />
          <input
            type="search"
            aria-label={t('title')}
            placeholder={t('placeholder')}
            maxLength={100}
            value={input}
            onChange={event => update('query', event.target.value)}
          />
        </label>
        <div role="group" aria-label={t('filter.label')} className={styles.filters}>
          {FILTERS.map(id => (
            <button key={id} type="button" aria-pressed={id === kind} onClick={() => update('kind', id)}>
              {t(`filter.${id}`)}
            </button>
          ))}
        </div>
      </search>
      {results.isLoading && <LoadingState lines={6} />}
      {results.error && <ErrorPanel error={results.error} onRetry={() => results.refetch()} />}
      {!term && <EmptyState title={t('label')} description={t('hint')} icon={<RiSearchLine size={40} />} />}
      {results.isSuccess && hits.length === 0 && <EmptyState title={t('none.title', { term })} description={t('none.text')} />}
      {hits.length > 0 && (
        <ul className={styles.results}>
          {hits.map(hit => (
            <li key={hit.ref}>
              <Link to={hrefOf(hit)} className={styles.hit} onClick={() => rememberHit(hit)}>
                <HitRow hit={hit} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {results.hasNextPage && (
        <Button variant="secondary" isPending={results.isFetchingNextPage} onPress={() => results.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </PageContent>
  );
}
