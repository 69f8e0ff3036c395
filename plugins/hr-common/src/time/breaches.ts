/** `info` is recorded, `warn` needs a look, `breach` breaks a rule. None of them ever refuses or changes an entry (hr.md §1 no. 1). */
export type BreachSeverity = 'info' | 'warn' | 'breach';

/** What can be wrong with a day or a period, in the order in which it is listed. */
export const breachCodes = [
  // a day
  'BREAK_SHORT',
  'STRETCH_6H',
  'STRETCH_430',
  'OVER_8',
  'DAY_OVER_10',
  'REST_SHORT',
  'SUNDAY_WORK',
  'HOLIDAY_WORK',
  'MILOG_LATE',
  'OUTSIDE_FRAME',
  'CORE_MISSED',
  // a day of minors (JArbSchG)
  'J_DAY_8',
  'J_SHIFT_10',
  'J_REST_12',
  'J_HOURS',
  'J_SATURDAY',
  'J_SUNDAY',
  'J_HOLIDAY',
  'J_DEC',
  'J_SCHOOL',
  // a day of expectant and nursing mothers (MuSchG)
  'M_DAY_830',
  'M_DAY_8',
  'M_HOURS',
  'M_SUNDAY',
  'M_HOLIDAY',
  'M_PROTECTION',
  // a period
  'AVG_8',
  'AVG_48',
  'NIGHT_AVG',
  'SUNDAY_REST',
  'SUNDAYS_15',
  'MILOG_50',
  'MILOG_12M',
  'MILOG_LIMIT',
  'J_WEEK_40',
  'J_FIVE_DAYS',
  'M_FORTNIGHT_90',
  'ABOVE_CAP',
  'NEAR_CAP',
  'BELOW_CAP',
  'NEAR_LOWER_CAP',
] as const;
export type BreachCode = (typeof breachCodes)[number];

/** What would mend a breach or keep it from happening. */
export const remedies = [
  'addBreak',
  'stopWork',
  'startLater',
  'compensate',
  'giveReason',
  'grantRestDay',
  'recordInTime',
  'moveToOtherDay',
  'useTimeOff',
  'none',
] as const;
export interface Remedy {
  action: (typeof remedies)[number];
  /** How much of it, in minutes. */
  minutes?: number;
  /** Until when, `YYYY-MM-DD`. */
  date?: string;
}

/** A finding with everything a sentence about it needs. */
export interface Breach {
  code: BreachCode;
  severity: BreachSeverity;
  /** Beyond or short of the limit, in minutes; 0 where minutes say nothing. */
  minutes: number;
  /** Day it is about, `YYYY-MM-DD`. */
  date: string;
  /** Code of the rule set. */
  ruleCode: string;
  /** Source, e.g. `§4 ArbZG`. */
  paragraph: string;
  /** Own numbers of the person and the limit, in minutes unless the name says otherwise. */
  params: Readonly<Record<string, number | string | boolean>>;
  remedy: Remedy;
}

const rank: Record<BreachSeverity, number> = { info: 0, warn: 1, breach: 2 };
const order = new Map<BreachCode, number>(breachCodes.map((code, i) => [code, i]));

/** One finding per code and day, the worst one, in the order of `breachCodes`. */
export function worstOfEach(breaches: readonly Breach[]): Breach[] {
  if (breaches.length < 2) return [...breaches];
  const worst = new Map<string, Breach>();
  for (const breach of breaches) {
    const key = `${breach.code} ${breach.date}`;
    const other = worst.get(key);
    const isWorse =
      !other || rank[breach.severity] > rank[other.severity] || (breach.severity === other.severity && breach.minutes > other.minutes);
    if (isWorse) worst.set(key, breach);
  }
  return [...worst.values()].sort((a, b) => order.get(a.code)! - order.get(b.code)!);
}

/** Whether a day or period breaks no rule; what is only recorded or worth a look does not count. */
export const isOk = (breaches: readonly Breach[]) => breaches.every(({ severity }) => severity !== 'breach');
