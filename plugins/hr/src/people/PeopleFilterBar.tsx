import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField, Select } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useFormat } from '@tos/shell-react';
import { useEffect, useMemo, useState } from 'react';
import { useLocalName } from '../lib/useLocalName';
import { unitOptions } from '../organisation/unitOptions';
import { useOrgUnits } from '../organisation/useOrgUnits';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import type { PeopleFilters } from './usePeopleFilters';
import styles from './people.module.css';

const TYPING_PAUSE_MS = 250;

interface PeopleFilterBarProps {
  filters: PeopleFilters;
  onChange: (change: Partial<PeopleFilters>) => void;
}

/** Search by anything one knows of a colleague, and by unit. */
export function PeopleFilterBar({ filters, onChange }: PeopleFilterBarProps) {
  const { t } = useTranslationRef(hrTranslationRef);
  const { compare } = useFormat();
  const localName = useLocalName();
  const units = useOrgUnits();
  const [text, setText] = useState(filters.q);
  useEffect(() => setText(filters.q), [filters.q]);
  useEffect(() => {
    if (text === filters.q) return undefined;
    const timer = setTimeout(() => onChange({ q: text }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, filters.q, onChange]);

  const options = useMemo(() => unitOptions(units.data?.items ?? [], { localName, compare }), [units.data, localName, compare]);
  const isFiltered = Boolean(filters.q || filters.unit || filters.location);
  return (
    <div className={styles.filters} role="search" aria-label={t('people.search')}>
      <SearchField
        className={styles.search}
        aria-label={t('people.search')}
        placeholder={t('people.searchHint')}
        value={text}
        onChange={setText}
        maxLength={100}
      />
      <Select
        className={styles.unit}
        aria-label={t('people.unit')}
        options={[{ value: '', label: t('people.allUnits') }, ...options]}
        selectedKey={filters.unit ?? ''}
        onSelectionChange={key => onChange({ unit: key ? String(key) : undefined })}
      />
      {isFiltered && (
        <Button
          variant="tertiary"
          iconStart={<RiCloseLine aria-hidden />}
          onPress={() => onChange({ q: '', unit: undefined, location: undefined })}
        >
          {t('people.clear')}
        </Button>
      )}
    </div>
  );
}
