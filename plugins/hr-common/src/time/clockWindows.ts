import { dateOfDayNumber, weekdayOfDayNumber } from './calendar';
import { clip, spanMinutes, type Span } from './intervals';
import type { ClockWindow } from './ruleSets';
import { localDayNumber, momentFrom } from './zone';

/** Minute of the day of `HH:MM`. */
export const minuteOfDay = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** What of the spans lies within hours of the clock, day by day; a window whose end is not after its start runs over midnight. */
export function withinWindow(spans: readonly Span[], window: ClockWindow, zone: string): Span[] {
  const from = minuteOfDay(window.from);
  const to = minuteOfDay(window.to);
  const nextDay = to <= from ? 1 : 0;
  return spans.flatMap(span => {
    const inside: Span[] = [];
    const lastDay = localDayNumber(span[1], zone);
    for (let day = localDayNumber(span[0], zone) - nextDay; day <= lastDay; day++) {
      inside.push(...clip([span], momentFrom(day, from, zone), momentFrom(day + nextDay, to, zone)));
    }
    return inside;
  });
}

/** A calendar day's part of a shift; a shift over midnight has two. Surcharges, Sundays and holidays go by these (hr.md §5). */
export interface CalendarPart {
  date: string;
  spans: Span[];
  minutes: number;
  isSaturday: boolean;
  isSunday: boolean;
  isHoliday: boolean;
}

/** Cuts spans at midnight of the zone. */
export function calendarParts(spans: readonly Span[], zone: string, isHoliday: (date: string) => boolean): CalendarPart[] {
  const byDay = new Map<number, Span[]>();
  for (const span of spans) {
    const firstDay = localDayNumber(span[0], zone);
    const lastDay = localDayNumber(span[1] - 1, zone);
    for (let day = firstDay; day <= lastDay; day++) {
      const [own] = firstDay === lastDay ? [span] : clip([span], momentFrom(day, 0, zone), momentFrom(day + 1, 0, zone));
      const known = byDay.get(day);
      if (known) known.push(own);
      else byDay.set(day, [own]);
    }
  }
  return [...byDay].map(([day, own]) => {
    const date = dateOfDayNumber(day);
    const weekday = weekdayOfDayNumber(day);
    return { date, spans: own, minutes: spanMinutes(own), isSaturday: weekday === 6, isSunday: weekday === 7, isHoliday: isHoliday(date) };
  });
}

/**
 * Minutes of night time in spans of work.
 *
 * @param window - e.g. 23:00 to 06:00 (§2(3) ArbZG), 22:00 to 05:00 in bakeries
 */
export const minutesWithin = (spans: readonly Span[], window: ClockWindow, zone: string) => spanMinutes(withinWindow(spans, window, zone));
