import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select, ToggleButton } from '@backstage/ui';
import { RiCloseLine, RiFilter3Line } from '@remixicon/react';
import { DelayedSearchField, listStyles, useFormat } from '@tos/shell-react';
import { useCallback, useMemo, useState } from 'react';
import { useLocalName } from '../lib/useLocalName';
import { unitOptions } from '../organisation/unitOptions';
import { useOrgUnits } from '../organisation/useOrgUnits';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { MoreFilters } from './MoreFilters';
import { peopleTranslationRef } from './peopleTranslationRef';
import { isFiltered, noFilters, type PeopleFilters } from './usePeopleFilters';
import styles from './people.module.css';

interface PeopleFilterBarProps {
  filters: PeopleFilters;
  locations: string[];
  hasPrivate: boolean;
  /** Later days are for those who may read everybody's private part. */
  mayLookAhead: boolean;
  onChange: (change: Partial<PeopleFilters>) => void;
}

/** Search by anything one knows of a colleague, by unit, and by what is needed less often. */
export function PeopleFilterBar({ filters, locations, hasPrivate, mayLookAhead, onChange }: PeopleFilterBarProps) {
  const { t } = useTranslationRef(hrTranslationRef);
  const { t: tp } = useTranslationRef(peopleTranslationRef);
  const { compare } = useFormat();
  const localName = useLocalName();
  const units = useOrgUnits();
  const [isOpen, setIsOpen] = useState(() => isFiltered({ ...filters, q: '', unit: undefined }));
  const search = useCallback((q: string) => onChange({ q }), [onChange]);
  const options = useMemo(() => unitOptions(units.data?.items ?? [], { localName, compare }), [units.data, localName, compare]);
  return (
    <div role="search" aria-label={t('people.search')} className={styles.noPrint}>
      <div className={listStyles.filters}>
        <DelayedSearchField
          className={listStyles.search}
          label={t('people.search')}
          hint={t('people.searchHint')}
          value={filters.q}
          onChange={search}
        />
        <Select
          className={listStyles.choice}
          aria-label={t('people.unit')}
          options={[{ value: '', label: t('people.allUnits') }, ...options]}
          selectedKey={filters.unit ?? ''}
          onSelectionChange={key => onChange({ unit: key ? String(key) : undefined })}
        />
        <ToggleButton isSelected={isOpen} onChange={setIsOpen} aria-expanded={isOpen} iconStart={<RiFilter3Line aria-hidden />}>
          {tp('filters')}
        </ToggleButton>
        {isFiltered(filters) && (
          <Button variant="tertiary" iconStart={<RiCloseLine aria-hidden />} onPress={() => onChange(noFilters)}>
            {t('people.clear')}
          </Button>
        )}
      </div>
      {isOpen && (
        <MoreFilters filters={filters} locations={locations} hasPrivate={hasPrivate} mayLookAhead={mayLookAhead} onChange={onChange} />
      )}
    </div>
  );
}
