/* Short ways to write days for the tests of this folder. */
import type { Breach } from './breaches';
import { addDays } from './calendar';
import type { DayInput } from './dayInput';
import { evaluateDay } from './evaluateDay';
import type { WorkInterval, WorkIntervalKind } from './intervals';
import { instantOf } from './zone';

/** A Monday without anything special about it. */
export const MONDAY = '2026-11-23';

/** `span('08:00-17:30')` on the day; an end before the start lies on the next day. */
export function span(text: string, date = MONDAY, kind: WorkIntervalKind = 'work'): WorkInterval {
  const [from, to] = text.split('-');
  return { start: instantOf(date, from), end: instantOf(to < from ? addDays(date, 1) : date, to), kind };
}

/** `day('08:00-17:30', '12:00-12:30')`: work, then breaks; several of a kind are separated by spaces. */
export function day(work: string, breaks = '', date = MONDAY): DayInput {
  const spans = (texts: string, kind: WorkIntervalKind) =>
    texts
      .split(' ')
      .filter(Boolean)
      .map(text => span(text, date, kind));
  return { date, intervals: [...spans(work, 'work'), ...spans(breaks, 'break')] };
}

/** `CODE minutes` of everything that is a breach or a warning; with `all` also of what is only recorded. */
export const codes = (breaches: readonly Breach[], all = false) =>
  breaches.filter(({ severity }) => all || severity !== 'info').map(({ code, minutes }) => `${code} ${minutes}`);

export const evaluate = (input: DayInput, more: Partial<DayInput> = {}) => evaluateDay({ ...input, ...more });

/** Minutes of `h:mm`. */
export const min = (text: string) => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1]);
