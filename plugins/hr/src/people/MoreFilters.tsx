import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Combobox, Select } from '@backstage/ui';
import { employmentKinds, personStatuses, type EmploymentKind } from '@tos/plugin-hr-common';
import { useMemo } from 'react';
import { DateField } from '../lib/form/DateField';
import { peopleTranslationRef } from './peopleTranslationRef';
import type { PeopleFilters, PeopleStatus } from './usePeopleFilters';
import styles from './people.module.css';

interface MoreFiltersProps {
  filters: PeopleFilters;
  /** Sites that are known from what is shown; others can be typed. */
  locations: string[];
  /** Whether the reader may look beyond today's colleagues. */
  hasPrivate: boolean;
  onChange: (change: Partial<PeopleFilters>) => void;
}

/** Filters that are needed less often: site, day and, for HR, state and kind of the employment. */
export function MoreFilters({ filters, locations, hasPrivate, onChange }: MoreFiltersProps) {
  const { t } = useTranslationRef(peopleTranslationRef);
  const known = useMemo(
    () => [...new Set([...(filters.location ? [filters.location] : []), ...locations])].sort(),
    [filters.location, locations],
  );
  return (
    <div className={styles.more}>
      <Combobox
        key={filters.location ?? ''}
        label={t('filter.location')}
        placeholder={t('filter.allLocations')}
        options={known.map(value => ({ value, label: value }))}
        defaultSelectedKey={filters.location ?? null}
        onSelectionChange={key => onChange({ location: key ? String(key) : undefined })}
      />
      <DateField label={t('filter.date')} value={filters.date ?? ''} onChange={date => onChange({ date: date || undefined })} />
      {hasPrivate && (
        <>
          <Select
            label={t('filter.status')}
            options={personStatuses.map(value => ({ value, label: t(`status.${value}`) }))}
            selectedKey={filters.status ?? 'active'}
            onSelectionChange={key => onChange({ status: key === 'active' ? undefined : (key as PeopleStatus) })}
          />
          <Select
            label={t('filter.kind')}
            options={[{ value: '', label: t('filter.allKinds') }, ...employmentKinds.map(value => ({ value, label: t(`kind.${value}`) }))]}
            selectedKey={filters.kind ?? ''}
            onSelectionChange={key => onChange({ kind: key ? (key as EmploymentKind) : undefined })}
          />
        </>
      )}
    </div>
  );
}
