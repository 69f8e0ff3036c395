import type { DayContext } from './dayContext';
import { isMinorOn } from './personFacts';
import type { Limit } from './ruleSets';
import { schoolCredit } from './school';

/** Net time of the day with what other employers and school add (§2(1) ArbZG, §4(4), §9 JArbSchG). */
function daySum({ input, times, params }: DayContext) {
  const other = input.person?.otherEmployerMinutes ?? 0;
  const school = params.appliesTo === 'minors' && input.school ? schoolCredit(input.school, input.averageDailyMinutes) : 0;
  return { sum: times.statNet + other + school, other, school };
}

function numbers(context: DayContext, limit: number) {
  const { sum, other, school } = daySum(context);
  return {
    worked: sum,
    limit,
    ...(other > 0 && { severalEmployers: true, ownMinutes: context.times.statNet, otherMinutes: other }),
    ...(school > 0 && { schoolMinutes: school }),
  };
}

/** Daily limits: recorded beyond the normal time (R2, R7), refused by law beyond the maximum, both over all employers (R8, T16, T17). */
export function checkDailyLimits(context: DayContext): void {
  const { input, params, times, found } = context;
  if (times.presence === 0) return;
  const { sum } = daySum(context);
  const exceed = ({ minutes, code, severity, paragraph }: Limit, limit = minutes) => {
    if (sum <= limit) return;
    const remedy = { action: severity === 'info' ? 'compensate' : 'stopWork', minutes: sum - limit } as const;
    found({ code, severity, minutes: sum - limit, paragraph, params: numbers(context, limit), remedy });
  };
  if (params.dailyNormal) {
    const isReleased = input.person?.isReleasedFromExtraWork === true;
    exceed(isReleased ? { ...params.dailyNormal, severity: 'breach', paragraph: '§207 SGB IX' } : params.dailyNormal);
  }
  if (params.dailyMax) {
    const { minutes, withShorterDay } = params.dailyMax;
    const hasShorterDay = input.otherDaysOfWeek?.some(other => other > 0 && other < minutes);
    exceed(params.dailyMax, withShorterDay !== undefined && hasShorterDay ? withShorterDay : minutes);
  }
  if (params.minorDailyMax && isMinorOn(input.person?.birthDate, input.date)) exceed(params.minorDailyMax);
}

/** Breaks, time in a row and presence (R9, R10, R21). */
export function checkBreaks({ input, params, times, breakNeed, found }: DayContext): void {
  const missing = breakNeed - times.breakStat;
  if (params.breaks && missing > 0) {
    const { code, paragraph } = params.breaks;
    const { noBreakReason } = input;
    const own = { worked: times.statNet, need: breakNeed, taken: times.breakStat, ...(noBreakReason && { noBreakReason }) };
    found({ code, severity: 'breach', minutes: missing, paragraph, params: own, remedy: { action: 'addBreak', minutes: missing } });
  }
  const above = (limit: Limit | undefined, actual: number, action: 'addBreak' | 'stopWork') => {
    if (!limit || actual <= limit.minutes) return;
    const { code, severity, paragraph, minutes } = limit;
    const remedy = { action, minutes: action === 'addBreak' ? (params.breaks?.minPartMinutes ?? 15) : actual - minutes };
    found({ code, severity, minutes: actual - minutes, paragraph, params: { worked: actual, limit: minutes }, remedy });
  };
  above(params.stretch, times.longestStretch, 'addBreak');
  above(params.shiftMax, times.presence, 'stopWork');
}

/** Rest since the previous working day, in real time (R11, T20–T24). */
export function checkRest({ params, rest, found }: DayContext): void {
  if (!params.rest || rest === null || rest >= params.rest.minutes) return;
  const { code, severity, paragraph, minutes: limit } = params.rest;
  const minutes = limit - rest;
  found({ code, severity, minutes, paragraph, params: { rest, limit }, remedy: { action: 'startLater', minutes } });
}
