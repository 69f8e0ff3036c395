import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Checkbox, Select } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import {
  federalStates,
  holidayRules,
  icalCalendar,
  type FederalState,
  type HolidayYear,
  type MunicipalityFlag,
} from '@tos/plugin-hr-common';
import { listStyles } from '@tos/shell-react';
import { saveFile } from '../lib/saveFile';
import { useLocalName } from '../lib/useLocalName';
import { profileTranslationRef } from '../profile/profileTranslationRef';
import { holidaysTranslationRef } from './holidaysTranslationRef';
import { thisYear, type HolidayFilters } from './useHolidays';
import styles from './holidays.module.css';

/** Municipal cases that a state knows. */
const flagsOf = (state: FederalState) => [
  ...new Set(holidayRules.flatMap(({ scopes }) => scopes).flatMap(({ states, flag }) => (flag && states.includes(state) ? [flag] : []))),
];
const YEARS_BACK = 2;
const YEARS_SHOWN = 8;

interface HolidayFilterBarProps {
  filters: HolidayFilters;
  onChange: (change: Partial<HolidayFilters>) => void;
  year: HolidayYear | undefined;
}

/** Which year and place, and the file for one's calendar. */
export function HolidayFilterBar({ filters, onChange, year }: HolidayFilterBarProps) {
  const { t } = useTranslationRef(holidaysTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
  const localName = useLocalName();
  const { state, flags } = filters;
  const near = Array.from({ length: YEARS_SHOWN }, (_, at) => thisYear() - YEARS_BACK + at);
  const years = [...new Set([...near, filters.year])].sort((a, b) => a - b).map(String);
  const cases = state ? flagsOf(state) : [];
  const toggle = (flag: MunicipalityFlag, isOn: boolean) =>
    onChange({ flags: isOn ? [...flags, flag] : flags.filter(other => other !== flag) });
  const download = () => {
    const events = year!.items.map(({ date, nameDe, nameEn, kind }) => ({
      uid: `${date}-${kind}-${year!.place.federalState ?? 'DE'}@tos-holidays`,
      title: localName(nameDe, nameEn),
      from: date,
      to: date,
    }));
    const stamp = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
    const name = t('fileName', { year: String(year!.year) });
    void saveFile(new Response(icalCalendar({ name, events, stamp }), { headers: { 'Content-Type': 'text/calendar' } }), `${name}.ics`);
  };
  return (
    <>
      <div role="search" aria-label={t('filters')} className={listStyles.filters}>
        <Select
          className={listStyles.choice}
          aria-label={t('year')}
          options={years.map(value => ({ value, label: value }))}
          selectedKey={String(filters.year)}
          onSelectionChange={key => onChange({ year: Number(key) })}
        />
        <Select
          className={listStyles.choice}
          aria-label={t('place')}
          options={[{ value: '', label: t('ownPlace') }, ...federalStates.map(value => ({ value, label: tp(`state.${value}`) }))]}
          selectedKey={state ?? ''}
          onSelectionChange={key => onChange({ state: key ? (key as FederalState) : undefined, flags: [] })}
        />
        <Button variant="secondary" iconStart={<RiDownloadLine aria-hidden />} isDisabled={!year} onPress={download}>
          {t('download')}
        </Button>
      </div>
      {cases.length > 0 && (
        <fieldset className={styles.cases} aria-label={t('cases')}>
          {cases.map(flag => (
            <Checkbox key={flag} isSelected={flags.includes(flag)} onChange={isOn => toggle(flag, isOn)}>
              {tp(`municipality.${flag}`)}
            </Checkbox>
          ))}
        </fieldset>
      )}
    </>
  );
}
