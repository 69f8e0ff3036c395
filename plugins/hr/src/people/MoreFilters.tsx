import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Combobox, Select } from '@backstage/ui';
import { employmentKinds, personStatuses, workingTimeModels, type EmploymentKind, type WorkingTimeModel } from '@tos/plugin-hr-common';
import { useMemo } from 'react';
import { today } from '../lib/days';
import { DateField } from '../lib/form/DateField';
import { profileTranslationRef } from '../profile/profileTranslationRef';
import { peopleTranslationRef } from './peopleTranslationRef';
import { ModelFilter } from '../workingTime/ModelFilter';
import { TypedFilter } from './TypedFilter';
import type { PeopleFilters, PeopleStatus } from './usePeopleFilters';
import styles from './people.module.css';

interface MoreFiltersProps {
  filters: PeopleFilters;
  /** Sites that are known from what is shown; others can be typed. */
  locations: string[];
  /** Whether the reader may look beyond today's colleagues. */
  hasPrivate: boolean;
  /** Later days are for those who may read everybody's private part. */
  mayLookAhead: boolean;
  onChange: (change: Partial<PeopleFilters>) => void;
}

/** Filters that are needed less often: site, day and, for HR, state and kind of the employment. */
export function MoreFilters({ filters, locations, hasPrivate, mayLookAhead, onChange }: MoreFiltersProps) {
  const { t } = useTranslationRef(peopleTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
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
      <DateField
        label={t('filter.date')}
        value={filters.date ?? ''}
        // Only HR knows who works here on a later day.
        max={mayLookAhead ? undefined : today()}
        onChange={date => onChange({ date: date || undefined })}
      />
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
          <Select
            label={t('column.workingTimeModel')}
            options={[
              { value: '', label: t('filter.allModels') },
              ...workingTimeModels.map(value => ({ value, label: tp(`workingTime.${value}`) })),
            ]}
            selectedKey={filters.workingTimeModel ?? ''}
            onSelectionChange={key => onChange({ workingTimeModel: key ? (key as WorkingTimeModel) : undefined })}
          />
          <ModelFilter value={filters.workingTimeModelId} onChange={workingTimeModelId => onChange({ workingTimeModelId })} />
          <TypedFilter
            label={t('column.costCentre')}
            value={filters.costCentre ?? ''}
            onChange={costCentre => onChange({ costCentre: costCentre || undefined })}
          />
          <DateField
            label={t('filter.entryFrom')}
            value={filters.entryFrom ?? ''}
            onChange={entryFrom => onChange({ entryFrom: entryFrom || undefined })}
          />
          <DateField
            label={t('filter.entryTo')}
            value={filters.entryTo ?? ''}
            onChange={entryTo => onChange({ entryTo: entryTo || undefined })}
          />
        </>
      )}
    </div>
  );
}
