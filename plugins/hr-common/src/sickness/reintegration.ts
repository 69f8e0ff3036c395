import { DateTime } from 'luxon';
import { assertDay, assertSpan, daysBetween } from '../holidays/dates';
import { mergeSpans, overlapOf } from '../holidays/periods';
import type { SickSpell } from './continuedPay';
import { sicknessRulesOf, type SicknessRuleSet } from './sicknessRules';

/** Sick days of twelve months, and whether reintegration is to be offered (§167(2) SGB IX). For HR only. */
export interface ReintegrationCount {
  /** First day of the twelve months; `on` is their last. */
  since: string;
  /** Calendar days of illness in them, each once. */
  sickDays: number;
  /** Whether they are more than six weeks. */
  isDue: boolean;
}

/** First of the twelve months that end with a day. */
const twelveMonthsUntil = (on: string) => DateTime.fromISO(on, { zone: 'utc' }).minus({ years: 1 }).plus({ days: 1 }).toISODate()!;

/**
 * Counts sick days of the twelve months up to a day, whatever their cause; an illness without an end counts up to that day.
 *
 * @param on - day of the question, `YYYY-MM-DD`
 * @throws RangeError for days that do not exist and for ends before the start
 */
export function reintegrationCount(spells: readonly SickSpell[], on: string, ruleSets?: readonly SicknessRuleSet[]): ReintegrationCount {
  assertDay('on', on);
  for (const spell of spells) assertSpan('illness', spell);
  const since = twelveMonthsUntil(on);
  const inside = spells.map(spell => overlapOf(spell, { from: since, to: on })).filter(span => span !== undefined);
  const sickDays = mergeSpans(inside).reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  return { since, sickDays, isDue: sickDays > sicknessRulesOf(on, ruleSets).reintegrationDays };
}
