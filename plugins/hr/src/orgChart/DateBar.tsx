import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useFormat } from '@tos/shell-react';
import { DateTime } from 'luxon';
import { useEffect, useState } from 'react';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import styles from './orgChart.module.css';

const PAST_DAYS = 5 * 365;
const FUTURE_DAYS = 2 * 365;
const PAUSE_MS = 250;

interface DateBarProps {
  /** Undefined: today. */
  date?: string;
  /** The company's day, once it is known. */
  today?: string;
  onChange: (date: string | undefined) => void;
}

const plus = (day: string, days: number) => DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate()!;
const between = (from: string, to: string) =>
  Math.round(DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days);

/** Chooses the day: slider, date field, and back to today. */
export function DateBar({ date, today = DateTime.now().toISODate(), onChange }: DateBarProps) {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const format = useFormat();
  const day = date ?? today;
  const [value, setValue] = useState(day);
  useEffect(() => setValue(day), [day]);
  useEffect(() => {
    if (value === day || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
    const timer = setTimeout(() => onChange(value === today ? undefined : value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value, day, today, onChange]);

  const offset = Math.min(FUTURE_DAYS, Math.max(-PAST_DAYS, between(today, value) || 0));
  return (
    <div className={styles.dates} role="group" aria-label={t('date.label')}>
      <input
        type="date"
        className={styles.input}
        aria-label={t('date.label')}
        min="1900-01-01"
        max="2199-12-31"
        value={value}
        onChange={event => setValue(event.target.value)}
      />
      <input
        type="range"
        className={styles.slider}
        aria-label={t('date.slider')}
        aria-valuetext={format.date(value, 'medium')}
        min={-PAST_DAYS}
        max={FUTURE_DAYS}
        value={offset}
        onChange={event => setValue(plus(today, Number(event.target.value)))}
      />
      <Button variant="secondary" isDisabled={date === undefined || date === today} onPress={() => onChange(undefined)}>
        {t('date.today')}
      </Button>
    </div>
  );
}
