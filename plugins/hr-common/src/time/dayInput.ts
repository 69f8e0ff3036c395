import type { Breach } from './breaches';
import type { DayCredit } from './credits';
import type { WorkInterval } from './intervals';
import type { PersonFacts } from './personFacts';
import type { RuleSet } from './ruleSets';
import type { SchoolDay } from './school';
import type { WorkSchedule } from './workingTimeTarget';
import type { Instant } from './zone';

/** Public holidays: a set of days `YYYY-MM-DD`, or a function that knows them. */
export type HolidayLookup = ReadonlySet<string> | ((date: string) => boolean);

export const holidayLookup = (holidays: HolidayLookup | undefined): ((date: string) => boolean) => {
  if (holidays === undefined) return () => false;
  return typeof holidays === 'function' ? holidays : date => holidays.has(date);
};

/** A working day of one employment. All but `date` and `intervals` is optional; durations are minutes. */
export interface DayInput {
  /** Day the shift belongs to, that on which it starts, `YYYY-MM-DD`. */
  date: string;
  /** All intervals of that day, also those after midnight; in any order. */
  intervals: readonly WorkInterval[];
  /** Zone in which days are cut and clocks read; default Europe/Berlin. */
  zone?: string;
  person?: PersonFacts;
  /** Planned net minutes, see `targetOn`. */
  targetMin?: number;
  /** Absences and holidays that count as time. A holiday credits only when it is given here. */
  credits?: readonly DayCredit[];
  /** Worth of a day in models whose days have no fixed target. */
  dayValueMinutes?: number | null;
  /** End of the last work of the previous working day; without it the rest is unknown. */
  previousEnd?: Instant | null;
  /** Net minutes of the other days of the same week, for minors (§8(2a) JArbSchG). */
  otherDaysOfWeek?: readonly number[];
  school?: SchoolDay | null;
  /** Average daily minutes of the contract, for school days; default 8:00. */
  averageDailyMinutes?: number;
  /** Public holidays, for work on them. */
  holidays?: HolidayLookup;
  /** Reason for work on a Sunday or holiday (§10 ArbZG). */
  sundayReason?: string | null;
  /** When the day was recorded, for mini-jobs (§17 MiLoG). */
  recordedAt?: Instant | null;
  /** Reason for a deviation in an emergency (§14 ArbZG): breaches stay on record and say so. */
  emergencyReason?: string | null;
  /** Statement that no break was possible (hr.md §1 no. 2): what is missing stays on record and says so. */
  noBreakReason?: string | null;
  /** Model of the day; with it frame and core time are looked at. */
  model?: WorkSchedule | null;
  /** Whether travel is working time by law; it is paid in any case. Default: yes. */
  travelIsWork?: boolean;
  /** Moment up to which an open interval counts; without it it does not count at all. */
  now?: Instant;
  /** All rule sets there are; default: the law. Those that hold on the day for the person are chosen. */
  ruleSets?: readonly RuleSet[];
}

/** Part of the day on one calendar day; minutes are paid ones. */
export interface DatedMinutes {
  date: string;
  minutes: number;
  nightMinutes: number;
  isSunday: boolean;
  isHoliday: boolean;
}

/** What a day comes to. All durations are minutes. */
export interface DayEvaluation {
  date: string;
  /** `open`: an interval has no end yet. */
  state: 'open' | 'complete';
  /** First in to last out, breaks included. */
  presence: number;
  /** Breaks by law: at least 15 minutes, not at the edge of the day. */
  breakStat: number;
  /** Working time by law: `presence − breakStat`. */
  statNet: number;
  /** Paid working time: without any break or gap. */
  workMin: number;
  /** Break that `statNet` needs, and what of it is missing. Nothing is ever deducted. */
  breakNeed: number;
  breakMissing: number;
  /** Longest time without an interruption of at least 15 minutes. */
  longestStretch: number;
  /** Real time since the previous end; `null` when that is unknown or nothing was worked. */
  rest: number | null;
  /** Working time by law that lies in night time, and whether it makes night work. */
  nightMinutes: number;
  isNightWork: boolean;
  /** Paid minutes on Sundays; on public holidays, those that are Sundays included. */
  sundayMinutes: number;
  holidayMinutes: number;
  /** By calendar day, for surcharges. */
  byDate: DatedMinutes[];
  targetMin: number;
  creditMin: number;
  /** `workMin + creditMin − targetMin`. */
  balance: number;
  /** First start and last end of work, in milliseconds; `lastEnd` is the next day's `previousEnd`. */
  firstStart: number | null;
  lastEnd: number | null;
  /** Codes of the rule sets that were checked. */
  ruleCodes: string[];
  breaches: Breach[];
}
