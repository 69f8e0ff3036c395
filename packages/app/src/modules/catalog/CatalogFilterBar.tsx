import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select } from '@backstage/ui';
import { RiCloseLine, RiStarFill, RiStarLine } from '@remixicon/react';
import { DelayedSearchField, listStyles, useFormat } from '@tos/shell-react';
import { useCallback } from 'react';
import { catalogListTranslationRef } from './catalogTranslationRef';
import { useCatalogFacets } from './useCatalogEntries';
import type { CatalogFilters } from './useCatalogFilters';
import { useCatalogNames } from './useCatalogNames';

interface CatalogFilterBarProps {
  filters: CatalogFilters;
  onChange: (change: Partial<CatalogFilters>) => void;
  /** false = the page is about one kind. */
  withKinds: boolean;
}

/** Kind, search, type and favourites. */
export function CatalogFilterBar({ filters, onChange, withKinds }: CatalogFilterBarProps) {
  const { t } = useTranslationRef(catalogListTranslationRef);
  const { compare, number } = useFormat();
  const { kindName, typeName } = useCatalogNames();
  const facets = useCatalogFacets(filters.kind);
  const search = useCallback((q: string) => onChange({ q }), [onChange]);

  const optionsOf = (found: { value: string; count: number }[] = [], nameOf: (value: string) => string = String) =>
    found
      .map(({ value, count }) => ({ value: value.toLowerCase(), name: nameOf(value.toLowerCase()), count }))
      .sort((a, b) => compare(a.name, b.name))
      .map(({ value, name, count }) => ({ value, label: `${name} (${number(count)})` }));
  const kinds = optionsOf(facets.data?.kinds, kindName);
  const types = optionsOf(facets.data?.types, typeName);
  const isFiltered = Boolean(filters.q || filters.type || filters.favourites);
  return (
    <div className={listStyles.filters} role="search" aria-label={t('search')}>
      {withKinds && (
        <Select
          className={listStyles.choice}
          aria-label={t('kinds')}
          options={
            kinds.some(({ value }) => value === filters.kind) ? kinds : [{ value: filters.kind, label: kindName(filters.kind) }, ...kinds]
          }
          selectedKey={filters.kind}
          onSelectionChange={key => onChange({ kind: String(key), type: undefined })}
        />
      )}
      <DelayedSearchField className={listStyles.search} label={t('search')} hint={t('searchHint')} value={filters.q} onChange={search} />
      {types.length > 1 && (
        <Select
          className={listStyles.choice}
          aria-label={t('types')}
          options={[{ value: '', label: t('allTypes') }, ...types]}
          selectedKey={filters.type ?? ''}
          onSelectionChange={key => onChange({ type: key ? String(key) : undefined })}
        />
      )}
      <Button
        variant={filters.favourites ? 'primary' : 'secondary'}
        aria-pressed={filters.favourites}
        iconStart={filters.favourites ? <RiStarFill aria-hidden /> : <RiStarLine aria-hidden />}
        onPress={() => onChange({ favourites: !filters.favourites })}
      >
        {t('favourites')}
      </Button>
      {isFiltered && (
        <Button
          variant="tertiary"
          iconStart={<RiCloseLine aria-hidden />}
          onPress={() => onChange({ q: '', type: undefined, favourites: false })}
        >
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
