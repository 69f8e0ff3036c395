import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Core, ShiftTime, WorkingTimeModel } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { useCallback } from 'react';
import { profileTranslationRef } from '../profile/profileTranslationRef';
import { useHours } from './useHours';
import { useWeekdays } from './useWeekdays';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';

/** How a reader sees a value of a model in histories and conflicts: in one line of text. */
export function useShowRule(): (name: string, value: unknown) => string {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
  const { date } = useFormat();
  const hours = useHours();
  const weekdays = useWeekdays();
  return useCallback(
    (name, value) => {
      if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return '–';
      const weeks = (lines: string[]) => (lines.length === 1 ? lines[0] : lines.map((line, at) => `${at + 1}: ${line}`).join(' | '));
      switch (name) {
        case 'type':
          return tp(`workingTime.${value as WorkingTimeModel}`);
        case 'days':
          return weeks((value as number[][]).map(days => days.map(minutes => hours(minutes)).join(' · ')));
        case 'shifts':
          return weeks(
            (value as (ShiftTime | null)[][]).map(days =>
              days.map(shift => (shift ? `${shift.from}–${shift.to} (${shift.breakMinutes})` : t('rules.free'))).join(' · '),
            ),
          );
        case 'frame':
          return `${(value as Core).from}–${(value as Core).to}`;
        case 'core':
          return (value as Core[]).map(({ weekday, from, to }) => `${weekdays[weekday - 1]} ${from}–${to}`).join(', ');
        case 'dayValueMinutes':
          return t('hours', { hours: hours(value as number) });
        case 'name':
        case 'nameEn':
          return String(value);
        default:
          return date(String(value));
      }
    },
    [t, tp, date, hours, weekdays],
  );
}
