import { worstOfEach, type Breach } from './breaches';
import { addDays, mondayOf } from './calendar';
import { isMinorOn, type PersonFacts } from './personFacts';
import type { RuleSet } from './ruleSets';
import { applyAgreements, selectRuleSets } from './selectRuleSets';

/** A day of a week for the weekly checks; minutes. */
export interface WeekDay {
  /** `YYYY-MM-DD`. */
  date: string;
  statNet: number;
  /** What school adds, see `schoolCredit`. */
  schoolMinutes?: number;
}

export interface WeekInput {
  /** Any day of the week. */
  date: string;
  /** Days of this week, for the double week also of the one before. Others are left out. */
  days: readonly WeekDay[];
  person: PersonFacts;
  ruleSets?: readonly RuleSet[];
}

const sumIn = (days: readonly WeekDay[], from: string, to: string) =>
  days.filter(({ date }) => date >= from && date <= to).reduce((sum, { statNet, schoolMinutes = 0 }) => sum + statNet + schoolMinutes, 0);

/**
 * Weekly limits: minors 40 hours on five days (§8, §15 JArbSchG, R20), expectant mothers 90 hours in a double week, under 18 80
 * (§4(1) MuSchG, R25). A week runs from Monday to Sunday, a double week is this one and the one before.
 *
 * @returns `J_WEEK_40`, `J_FIVE_DAYS` (whose `minutes` is 0), `M_FORTNIGHT_90`
 */
export function checkWeek({ date, days, person, ruleSets }: WeekInput): Breach[] {
  const monday = mondayOf(date);
  const sunday = addDays(monday, 6);
  const breaches: Breach[] = [];
  for (const { code: ruleCode, params } of applyAgreements(selectRuleSets(date, person, ruleSets))) {
    const base = { severity: 'breach', date: sunday, ruleCode } as const;
    const exceeds = (code: Breach['code'], paragraph: string, sum: number, limit: number) => {
      if (sum <= limit) return;
      const minutes = sum - limit;
      breaches.push({ ...base, code, minutes, paragraph, params: { worked: sum, limit }, remedy: { action: 'compensate', minutes } });
    };
    if (params.week) {
      const { minutes, days: allowed, paragraph } = params.week;
      exceeds('J_WEEK_40', paragraph, sumIn(days, monday, sunday), minutes);
      const worked = new Set(
        days.filter(day => day.date >= monday && day.date <= sunday && sumIn([day], monday, sunday) > 0).map(day => day.date),
      ).size;
      const own = { days: worked, limitDays: allowed };
      if (worked > allowed)
        breaches.push({ ...base, code: 'J_FIVE_DAYS', minutes: 0, paragraph, params: own, remedy: { action: 'moveToOtherDay' } });
    }
    if (params.fortnight) {
      const { minutes, minorMinutes, paragraph } = params.fortnight;
      const limit = isMinorOn(person.birthDate, date) ? minorMinutes : minutes;
      exceeds('M_FORTNIGHT_90', paragraph, sumIn(days, addDays(monday, -7), sunday), limit);
    }
  }
  return worstOfEach(breaches);
}
