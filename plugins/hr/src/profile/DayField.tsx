import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { today } from '../lib/days';
import { DateField } from '../lib/form/DateField';
import { profileTranslationRef } from './profileTranslationRef';
import { isDay } from './useProfileDay';

const PAUSE_MS = 400;

/** Chooses the day that a profile shows; what is half typed waits. */
export function DayField({ day, max, onDay }: { day?: string; max: string; onDay: (day: string) => void }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const shown = day ?? today();
  const [value, setValue] = useState(shown);
  useEffect(() => setValue(shown), [shown]);
  useEffect(() => {
    if (value === shown || !isDay(value)) return undefined;
    const timer = setTimeout(() => onDay(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value, shown, onDay]);
  return <DateField label={t('day.label')} min="1900-01-01" max={max} value={value} onChange={setValue} />;
}
