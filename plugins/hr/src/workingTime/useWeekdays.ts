import { useFormat } from '@tos/shell-react';
import { useMemo } from 'react';

const MONDAY = Date.UTC(2024, 0, 1);

/** Names of the weekdays from Monday on, as the reader's language writes them. */
export function useWeekdays(style: 'short' | 'long' = 'short'): string[] {
  const { locale } = useFormat();
  return useMemo(() => {
    const name = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, at) => name.format(MONDAY + at * 86_400_000));
  }, [locale, style]);
}
