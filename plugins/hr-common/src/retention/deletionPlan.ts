import { DateTime } from 'luxon';
import { retentionRules, type RetentionClass, type RetentionRule } from './retentionRules';

/** When the records of one class of a leaver may and must go. */
export interface PlannedDeletion {
  recordClass: RetentionClass;
  /** First day on which the class is deleted; `null` while the event it counts from has not happened. */
  deleteOn: string | null;
  /** What the period counts from. */
  from: RetentionRule['from'];
  /** Law or decision behind the period. */
  source: string;
}

/** The rule of a class on a day; `undefined` when none was in force. */
export function retentionRule(recordClass: RetentionClass, on: string, rules: readonly RetentionRule[] = retentionRules) {
  return rules.find(rule => rule.recordClass === recordClass && rule.validFrom <= on && (rule.validTo === null || on < rule.validTo));
}

/**
 * First day on which a record is deleted.
 *
 * @param from - day of the event that the rule counts from, `YYYY-MM-DD`; included in what is kept
 * @returns the day after the period has run out
 */
export function deleteOn({ years = 0, months = 0, afterYearEnd }: Pick<RetentionRule, 'years' | 'months' | 'afterYearEnd'>, from: string) {
  const event = DateTime.fromISO(from, { zone: 'utc' });
  const start = afterYearEnd ? event.endOf('year').startOf('day') : event;
  return start.plus({ years, months }).plus({ days: 1 }).toISODate()!;
}

/**
 * What becomes of a leaver's records, by class, soonest first; what waits for its event comes last.
 *
 * @param exitDate - last day of the employment, `YYYY-MM-DD`
 * @param today - day whose rules count
 * @param events - days of other events, where known; missing ones leave `deleteOn` open
 */
export function deletionPlan(
  exitDate: string,
  today: string,
  events: Partial<Record<RetentionRule['from'], string>> = {},
): PlannedDeletion[] {
  const days: typeof events = { ...events, exit: exitDate };
  const rules = retentionRules.filter(rule => retentionRule(rule.recordClass, today) === rule && rule.concernsEmployees);
  const plan = rules.map(rule => {
    const from = days[rule.from];
    return {
      recordClass: rule.recordClass,
      deleteOn: from === undefined ? null : deleteOn(rule, from),
      from: rule.from,
      source: rule.source,
    };
  });
  const key = (deletion: PlannedDeletion) => deletion.deleteOn ?? '9999';
  return plan.sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}
