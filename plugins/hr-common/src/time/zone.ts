import { InputError } from '@backstage/errors';
import { IANAZone } from 'luxon';
import { DAY_MS, dateOfDayNumber, dayNumber, isCalendarDate, MINUTE_MS } from './calendar';

/** Zone in which days are cut when nothing else is said. */
export const defaultZone = 'Europe/Berlin';

/** A moment: ISO text with offset or `Z`, milliseconds since 1970, or a `Date`. */
export type Instant = string | number | Date;

/** Milliseconds since 1970; `NaN` for what is no moment. Text without an offset is none, it would depend on the machine's zone. */
export function millisOf(instant: Instant): number {
  if (typeof instant === 'number') return instant;
  if (typeof instant !== 'string') return instant.getTime();
  if (!/T.*(Z|[+-]\d{2}:?\d{2})$/.test(instant)) return NaN;
  // Date.parse makes 2 March of 30 February.
  return instant.slice(8, 10) > '28' && !isCalendarDate(instant.slice(0, 10)) ? NaN : Date.parse(instant);
}

/** Offset of a UTC day in milliseconds: one before and one from the moment of change on, which is the day's end on most days. */
type DayOffsets = { before: number; after: number; changesAt: number };
type ZoneDays = { zone: IANAZone; days: Map<number, DayOffsets> };
const zones = new Map<string, ZoneDays>();

function zoneDays(name: string): ZoneDays {
  let found = zones.get(name);
  if (!found) {
    if (!IANAZone.isValidZone(name))
      throw new InputError(`There is no time zone ${JSON.stringify(name.slice(0, 60))}; expected a name like ${defaultZone}`);
    found = { zone: IANAZone.create(name), days: new Map() };
    zones.set(name, found);
  }
  return found;
}

function offsetsOf({ zone, days }: ZoneDays, utcDay: number): DayOffsets {
  let offsets = days.get(utcDay);
  if (!offsets) {
    const at = (ms: number) => zone.offset(ms) * MINUTE_MS;
    let [low, high] = [utcDay * DAY_MS, (utcDay + 1) * DAY_MS];
    const [before, after] = [at(low), at(high)];
    while (before !== after && high - low > MINUTE_MS) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
      if (at(middle) === before) low = middle;
      else high = middle;
    }
    offsets = { before, after, changesAt: high };
    if (days.size > 50_000) days.clear();
    days.set(utcDay, offsets);
  }
  return offsets;
}

/** Offset from UTC in milliseconds. One look-up per zone and day is kept, so a year of stamps costs 365 of them. */
function offsetAt(zone: ZoneDays, ms: number): number {
  const { before, after, changesAt } = offsetsOf(zone, Math.floor(ms / DAY_MS));
  return ms < changesAt ? before : after;
}

/** Number of the calendar day on which a moment lies in a zone. */
export function localDayNumber(ms: number, zone: string): number {
  return Math.floor((ms + offsetAt(zoneDays(zone), ms)) / DAY_MS);
}

/**
 * Calendar day on which a moment lies in a zone, `YYYY-MM-DD`.
 *
 * @throws InputError for a zone that does not exist
 */
export const localDateOf = (instant: Instant, zone = defaultZone) => dateOfDayNumber(localDayNumber(millisOf(instant), zone));

/** Moments at which clocks in the zone show the minute of the day, earliest first: none in a gap, two when the hour comes twice. */
export function momentsOf(day: number, minuteOfDay: number, zoneName: string): number[] {
  const zone = zoneDays(zoneName);
  const wall = day * DAY_MS + minuteOfDay * MINUTE_MS;
  const before = offsetAt(zone, wall - DAY_MS);
  const after = offsetAt(zone, wall + DAY_MS);
  if (before === after) return [wall - before];
  return [wall - before, wall - after].filter(ms => ms + offsetAt(zone, ms) === wall).sort((a, b) => a - b);
}

/** Moment from which clocks show the minute of the day or more; in a gap its end, of two the earlier one. */
export function momentFrom(day: number, minuteOfDay: number, zoneName: string): number {
  const [first] = momentsOf(day, minuteOfDay, zoneName);
  if (first !== undefined) return first;
  const zone = zoneDays(zoneName);
  const wall = day * DAY_MS + minuteOfDay * MINUTE_MS;
  return offsetsOf(zone, Math.floor((wall - offsetAt(zone, wall - DAY_MS)) / DAY_MS)).changesAt;
}

/** What clock and calendar in a zone say of a time somebody typed. */
export type LocalTime =
  | { kind: 'ok'; instant: number }
  /** The hour comes twice in the night in which clocks go back: ask which one. */
  | { kind: 'ambiguous'; earlier: number; later: number }
  /** Clocks skip it in the night in which they go forward. */
  | { kind: 'missing' }
  /** No such day or no such time, e.g. 30 February or 25:00. */
  | { kind: 'invalid' };

/**
 * Looks up a time that somebody typed.
 *
 * @param date - `YYYY-MM-DD`
 * @param time - `HH:MM`, `00:00` to `24:00`; `24:00` is midnight at the end of the day
 * @throws InputError for a zone that does not exist
 */
export function resolveLocalTime(date: string, time: string, zone = defaultZone): LocalTime {
  const parts = /^(\d{2}):(\d{2})$/.exec(time);
  const minute = parts ? Number(parts[1]) * 60 + Number(parts[2]) : NaN;
  if (!isCalendarDate(date) || !parts || Number(parts[2]) > 59 || minute > 1440) return { kind: 'invalid' };
  const [earlier, later] = momentsOf(dayNumber(date), minute, zone);
  if (earlier === undefined) return { kind: 'missing' };
  return later === undefined ? { kind: 'ok', instant: earlier } : { kind: 'ambiguous', earlier, later };
}

/**
 * The moment of a local time, in milliseconds; of two the earlier one.
 *
 * @throws InputError when the time does not exist on that day
 */
export function instantOf(date: string, time: string, zone = defaultZone): number {
  const found = resolveLocalTime(date, time, zone);
  if (found.kind === 'ok') return found.instant;
  if (found.kind === 'ambiguous') return found.earlier;
  throw new InputError(
    found.kind === 'missing' ? `${time} does not exist on ${date} in ${zone}: clocks go forward` : `There is no ${time} on ${date}`,
  );
}
