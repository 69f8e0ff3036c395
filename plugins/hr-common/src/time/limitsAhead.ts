import type { Breach } from './breaches';
import { dayNumber } from './calendar';
import { minuteOfDay } from './clockWindows';
import type { DayInput } from './dayInput';
import type { BreakRules, RuleSet } from './ruleSets';
import { schoolCredit } from './school';
import { millisOf, momentFrom, type Instant } from './zone';

/** A running day up to now; minutes, `now` in milliseconds. */
export interface RunningDay {
  now: number;
  presence: number;
  statNet: number;
  breakStat: number;
  /** Since the last break. */
  stretch: number;
}

/** A limit with the minutes of work that are left until it; negative when it has passed. */
export interface LimitAhead extends Pick<Breach, 'code' | 'severity' | 'paragraph' | 'params' | 'remedy'> {
  left: number;
}

export type LimitsInput = Pick<DayInput, 'date' | 'person' | 'otherDaysOfWeek' | 'school' | 'averageDailyMinutes'> & {
  nextStart?: Instant | null;
};

/** First step whose need the breaks so far do not cover. */
export const nextStep = ({ steps }: BreakRules, breakStat: number) => steps.find(({ need }) => need > breakStat);

function breakAhead({ breaks, stretch }: RuleSet['params'], { statNet, breakStat, stretch: worked }: RunningDay): LimitAhead[] {
  const limits: LimitAhead[] = [];
  const step = breaks && nextStep(breaks, breakStat);
  if (step) {
    const params = { worked: statNet, limit: step.above, need: step.need, taken: breakStat };
    const remedy = { action: 'addBreak', minutes: Math.max(breaks.minPartMinutes, step.need - breakStat) } as const;
    limits.push({ code: breaks.code, severity: 'breach', paragraph: breaks.paragraph, left: step.above - statNet, params, remedy });
  }
  if (stretch) {
    const { minutes: limit, code, severity, paragraph } = stretch;
    const remedy = { action: 'addBreak', minutes: breaks?.minPartMinutes ?? 15 } as const;
    limits.push({ code, severity, paragraph, left: limit - worked, params: { worked, limit }, remedy });
  }
  return limits;
}

function hoursAhead({ params }: RuleSet, running: RunningDay, input: LimitsInput): LimitAhead[] {
  const { person, otherDaysOfWeek, school } = input;
  const { dailyNormal, dailyMax, shiftMax, appliesTo } = params;
  const atSchool = appliesTo === 'minors' && school ? schoolCredit(school, input.averageDailyMinutes) : 0;
  const worked = running.statNet + (person?.otherEmployerMinutes ?? 0) + atSchool;
  const limits: LimitAhead[] = [];
  if (dailyNormal) {
    const { code, minutes: limit } = dailyNormal;
    const own = { code, left: limit - worked, params: { worked, limit } };
    if (person?.isReleasedFromExtraWork) {
      limits.push({ ...own, severity: 'breach', paragraph: '§207 SGB IX', remedy: { action: 'stopWork' } });
    } else limits.push({ ...own, severity: dailyNormal.severity, paragraph: dailyNormal.paragraph, remedy: { action: 'compensate' } });
  }
  if (dailyMax) {
    const { code, severity, paragraph, minutes, withShorterDay } = dailyMax;
    const limit = (otherDaysOfWeek?.some(other => other > 0 && other < minutes) && withShorterDay) || minutes;
    limits.push({ code, severity, paragraph, left: limit - worked, params: { worked, limit }, remedy: { action: 'stopWork' } });
  }
  if (shiftMax) {
    const { code, severity, paragraph, minutes: limit } = shiftMax;
    const { presence } = running;
    limits.push({ code, severity, paragraph, left: limit - presence, params: { presence, limit }, remedy: { action: 'stopWork' } });
  }
  return limits;
}

function clockAhead({ params }: RuleSet, { now }: RunningDay, { date, person, nextStart }: LimitsInput, zone: string): LimitAhead[] {
  const limits: LimitAhead[] = [];
  const { workWindow, rest } = params;
  if (workWindow && !(params.appliesTo === 'minors' && person?.isListedTrade)) {
    const { code, severity, paragraph, from } = workWindow;
    const to = params.appliesTo === 'pregnant' && person?.pregnancy?.agreesToEvenings ? '22:00' : workWindow.to;
    const left = Math.floor((momentFrom(dayNumber(date), minuteOfDay(to), zone) - now) / 60_000);
    limits.push({ code, severity, paragraph, left, params: { from, to }, remedy: { action: 'stopWork' } });
  }
  if (rest && nextStart !== null && nextStart !== undefined) {
    const { code, severity, paragraph, minutes: limit } = rest;
    const until = Math.floor((millisOf(nextStart) - now) / 60_000);
    const left = until - limit;
    const remedy = left < 0 ? ({ action: 'startLater', minutes: -left } as const) : ({ action: 'stopWork' } as const);
    limits.push({ code, severity, paragraph, left, params: { rest: until, limit }, remedy });
  }
  return limits;
}

/** Every limit of a rule set that a running day comes to. */
export function limitsAhead(set: RuleSet, running: RunningDay, input: LimitsInput, zone: string): LimitAhead[] {
  return [...breakAhead(set.params, running), ...hoursAhead(set, running, input), ...clockAhead(set, running, input, zone)];
}
