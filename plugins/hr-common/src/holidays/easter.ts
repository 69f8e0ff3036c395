import { addDays, dateOf } from './dates';

/** Easter Sunday of a Gregorian year, `YYYY-MM-DD`: the Sunday after the first ecclesiastical full moon of spring. */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const solar = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (((19 * golden + solar + 15) % 30) + 30) % 30;
  const late = epact === 29 || (epact === 28 && golden > 10) ? 1 : 0;
  // 21 March and the age of the moon give the full moon; the Sunday after it is at least one day later.
  const fullMoon = addDays(dateOf(year, 3, 21), epact - late);
  const weekday = new Date(`${fullMoon}T00:00:00Z`).getUTCDay();
  return addDays(fullMoon, 7 - weekday);
}
