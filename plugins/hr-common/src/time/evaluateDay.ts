import { worstOfEach, type Breach } from './breaches';
import { checkBreaks, checkDailyLimits, checkRest } from './checkLimits';
import { checkEarlyEnds, checkProtection, checkRecorded, checkRestDays, checkSchool, checkWorkWindow } from './checkHours';
import { calendarParts, minutesWithin, type CalendarPart } from './clockWindows';
import { creditOf } from './credits';
import type { DayContext } from './dayContext';
import { holidayLookup, type DatedMinutes, type DayEvaluation, type DayInput } from './dayInput';
import { breakNeedOf, measureDay, paidMinutes, spansOfDay, statutorySpans, type DaySpans } from './dayTimes';
import { checkFlexitime } from './flexitime';
import { union } from './intervals';
import { ARBZG_DEFAULT } from './ruleSetData';
import type { RuleSet } from './ruleSets';
import { applyAgreements, selectRuleSets } from './selectRuleSets';
import { defaultZone, millisOf } from './zone';

const CHECKS = [
  checkBreaks,
  checkDailyLimits,
  checkRest,
  checkWorkWindow,
  checkEarlyEnds,
  checkRestDays,
  checkSchool,
  checkProtection,
  checkRecorded,
];

/** How breaks and nights are measured where no rule set says so, e.g. for executives. */
const unruled = { breaks: { ...ARBZG_DEFAULT.params.breaks!, steps: [] }, night: ARBZG_DEFAULT.params.night! };

const paidSpans = ({ work, travel }: DaySpans) => (travel.length === 0 ? work : union([...work, ...travel]));

const sumOf = (parts: readonly CalendarPart[], isMeant: (part: CalendarPart) => boolean) =>
  parts.reduce((sum, part) => sum + (isMeant(part) ? part.minutes : 0), 0);

const datedMinutes = ({ date, minutes, isSunday, isHoliday }: CalendarPart, nightMinutes: number): DatedMinutes => ({
  date,
  minutes,
  nightMinutes,
  isSunday,
  isHoliday,
});

/**
 * Evaluates a working day (hr.md §5, §9; vectors T01–T29, J02–J12, A02–A06). What is recorded is never refused, cut or changed: a day of
 * 10:20 h comes out as 10:20 h with `DAY_OVER_10`. Impossible data (an end before its start, overlaps) is what `validateIntervals` is
 * for; here spans that run backwards do not count and overlapping ones count once.
 *
 * @returns durations in minutes, and what to say about them
 * @throws InputError only for a time zone that does not exist
 */
export function evaluateDay(input: DayInput): DayEvaluation {
  const { date, zone = defaultZone, person = {} } = input;
  const rules = applyAgreements(selectRuleSets(date, person, input.ruleSets));
  const breaks = rules.find(({ params }) => params.breaks)?.params.breaks ?? unruled.breaks;
  const spans = spansOfDay(input.intervals, input.travelIsWork, input.now);
  const times = measureDay(spans, breaks);
  const statutory = statutorySpans(spans, breaks);
  const isHoliday = holidayLookup(input.holidays);
  const parts = calendarParts(statutory, zone, isHoliday);
  const night = rules.find(({ params }) => params.night)?.params.night ?? unruled.night;
  const nightMinutes = minutesWithin(statutory, night, zone);
  const firstStart = spans.work[0]?.[0] ?? null;
  const rest = restBetween(input.previousEnd, firstStart);
  const breakNeed = breakNeedOf(times.statNet, breaks.steps);
  const paid = calendarParts(paidSpans(spans), zone, isHoliday);
  const workMin = paidMinutes(spans);
  const { targetMin, creditMin } = creditOf({
    targetMin: input.targetMin ?? 0,
    workMin,
    dayValueMinutes: input.dayValueMinutes,
    credits: input.credits ?? [],
  });
  return {
    date,
    state: input.intervals.some(({ end }) => end === null) ? 'open' : 'complete',
    ...times,
    workMin,
    breakNeed,
    breakMissing: Math.max(0, breakNeed - times.breakStat),
    rest,
    nightMinutes,
    isNightWork: nightMinutes > night.nightWorkAboveMinutes,
    sundayMinutes: sumOf(paid, part => part.isSunday),
    holidayMinutes: sumOf(paid, part => part.isHoliday),
    byDate: paid.map(part => datedMinutes(part, minutesWithin(part.spans, night, zone))),
    targetMin,
    creditMin,
    balance: workMin + creditMin - targetMin,
    firstStart,
    lastEnd: spans.work[spans.work.length - 1]?.[1] ?? null,
    ruleCodes: rules.map(({ code }) => code),
    breaches: findBreaches(rules, { input, zone, spans, times, statutory, parts, rest, breakNeed }),
  };
}

function findBreaches(rules: readonly RuleSet[], seen: Omit<DayContext, 'params' | 'found'>): Breach[] {
  const { date, emergencyReason } = seen.input;
  const breaches: Breach[] = [];
  for (const { code: ruleCode, params } of rules) {
    const found: DayContext['found'] = breach => {
      const own = emergencyReason ? { ...breach.params, emergency: '§14 ArbZG', emergencyReason } : breach.params;
      breaches.push({ date, ruleCode, ...breach, params: own });
    };
    const context = { ...seen, params, found };
    for (const check of CHECKS) check(context);
  }
  const { intervals, model, credits = [], now } = seen.input;
  if (model) breaches.push(...checkFlexitime({ date, intervals, model, isAbsent: credits.length > 0, zone: seen.zone, now }));
  return worstOfEach(breaches);
}

/**
 * Rest in minutes of real time (R11): from the end of the last work to the start of the next, whatever clocks did in between (T23, T24).
 *
 * @returns `null` when one of them is unknown; 0 when they overlap
 */
export function restBetween(previousEnd: DayInput['previousEnd'], nextStart: DayInput['previousEnd']): number | null {
  if (previousEnd === null || previousEnd === undefined || nextStart === null || nextStart === undefined) return null;
  const minute = (instant: Exclude<DayInput['previousEnd'], null | undefined>) => Math.floor(millisOf(instant) / 60_000);
  const rest = minute(nextStart) - minute(previousEnd);
  return Number.isNaN(rest) ? null : Math.max(0, rest);
}
