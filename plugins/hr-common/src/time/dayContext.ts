import type { Breach } from './breaches';
import type { CalendarPart } from './clockWindows';
import type { DayInput } from './dayInput';
import type { DaySpans, DayTimes } from './dayTimes';
import type { Span } from './intervals';
import type { RuleParams } from './ruleSets';

/** A day seen by one rule set. */
export interface DayContext {
  input: DayInput;
  zone: string;
  params: RuleParams;
  spans: DaySpans;
  times: DayTimes;
  /** Working time by law, whole and by calendar day. */
  statutory: Span[];
  parts: CalendarPart[];
  /** Minutes since the previous end; `null` when unknown. */
  rest: number | null;
  breakNeed: number;
  /** Notes a finding; rule set, day and emergency are filled in. */
  found(breach: Omit<Breach, 'ruleCode' | 'date'> & { date?: string }): void;
}
