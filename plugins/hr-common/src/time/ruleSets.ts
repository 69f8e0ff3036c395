import type { BreachCode, BreachSeverity } from './breaches';

/** A limit in minutes with what happens beyond it. */
export interface Limit {
  minutes: number;
  code: BreachCode;
  severity: BreachSeverity;
  /** Source, e.g. `§3 ArbZG`. */
  paragraph: string;
}

/** Breaks: how many minutes are needed above which net working time (§4 ArbZG, §11 JArbSchG). */
export interface BreakRules {
  /** Steps in rising order: net time above `above` needs `need` minutes. */
  steps: readonly { above: number; need: number }[];
  /** A shorter interruption is no break. */
  minPartMinutes: number;
  /** A break in the first or last minutes of the day is none; 0: only one right at the edge is none (R10). */
  edgeMinutes: number;
  code: BreachCode;
  paragraph: string;
}

/** Hours of the clock; `to` before `from` runs over midnight. */
export interface ClockWindow {
  from: string;
  to: string;
}

/** Parameters of a rule set: data as stored in a JSON column. A group that is absent is not checked. */
export interface RuleParams {
  /** For whom. */
  appliesTo: 'adults' | 'minors' | 'pregnant' | 'miniJobs';
  /**
   * Holds only for those whose facts name its code (`PersonFacts.agreements`), and its groups take the place of the same groups of the
   * sets for the same people.
   */
  isAgreement?: boolean;
  /** Daily net time beyond which the hours are recorded (R2) and balanced (R7). */
  dailyNormal?: Limit;
  /** Daily net time that is never lawful to exceed. */
  dailyMax?: Limit & {
    /** Limit when another day of the same week is shorter than `minutes` (§8(2a) JArbSchG). */ withShorterDay?: number;
  };
  /** Presence with breaks. */
  shiftMax?: Limit;
  breaks?: BreakRules;
  /** Longest time in a row. */
  stretch?: Limit;
  /** Least time between two working days. */
  rest?: Limit;
  /** Night time, minutes of it that make night work, days a year that make a night worker (§2(3)–(5) ArbZG). */
  night?: ClockWindow & { nightWorkAboveMinutes: number; nightWorkerDays: number; paragraph: string };
  /** Work is allowed within these hours only. */
  workWindow?: ClockWindow & Pick<Limit, 'code' | 'severity' | 'paragraph'>;
  /** Latest end on days of the year, `MM-DD` (§18(2) JArbSchG). */
  earlyEnds?: Pick<Limit, 'code' | 'severity' | 'paragraph'> & { days: readonly string[]; to: string };
  saturday?: Pick<Limit, 'code' | 'severity' | 'paragraph'>;
  sunday?: Pick<Limit, 'code' | 'severity' | 'paragraph'>;
  holiday?: Pick<Limit, 'code' | 'severity' | 'paragraph'>;
  /** Average per Werktag, balanced within calendar months or weeks (§3 ArbZG). */
  average?: AverageRules;
  /** The same for night workers, within one calendar month or four weeks (§6(2) ArbZG). */
  nightAverage?: AverageRules;
  /** Work-free Sundays a year; days within which a substitute rest day follows, the day itself included (§11 ArbZG). */
  sundays?: { freePerYear: number; substituteDays: number; holidaySubstituteDays: number; paragraph: string };
  /** Net time per ISO week and days per week (§§8, 15 JArbSchG). */
  week?: { minutes: number; days: number; paragraph: string };
  /** Net time per double week, of adults and of minors (§4(1) MuSchG). */
  fortnight?: { minutes: number; minorMinutes: number; paragraph: string };
  /** Daily net time of a pregnant minor. */
  minorDailyMax?: Limit;
  /** Calendar days within which a working day is recorded; share of the agreed hours, months of the balance, income limit (§§2, 17 MiLoG). */
  miniJob?: { recordWithinDays: number; extraShare: number; balanceMonths: number; monthlyLimitEuro?: number; paragraph: string };
}

/** Average of net time per Werktag (Monday to Saturday) or per week. */
export interface AverageRules {
  minutesPerWerktag: number;
  months: number;
  weeks: number;
  code: BreachCode;
  paragraph: string;
}

/** Numbers of one law or agreement for a span of days `[validFrom, validTo)`. */
export interface RuleSet {
  code: string;
  /** First day, `YYYY-MM-DD`. */
  validFrom: string;
  /** First day after; open when absent. */
  validTo?: string | null;
  /** Law, or the collective agreement (or works agreement based on one) that alone may deviate (R18). */
  legalBasis: string;
  params: RuleParams;
}
