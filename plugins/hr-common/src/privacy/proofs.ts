import { DateTime } from 'luxon';
import { deleteOn, retentionRule, type RetentionClass } from '../retention';

/** Which class of records a proof belongs to, by the law that asks for it; the first that fits counts. */
const CLASSES: readonly (readonly [RegExp, RetentionClass])[] = [
  [/BUrlG/, 'leave'],
  [/JArbSchG|MuSchG/, 'minorsAndMaternity'],
  [/ArbZG|MiLoG/, 'workingTime'],
];

/**
 * Class of the proof that a law was followed, e.g. that the essential terms were handed over (§2 NachwG). What no class of its own
 * fits is kept as long as the personnel file, in which claims from the employment can still be made.
 *
 * @param source - law as the checklist names it, e.g. `§2(1) NachwG`
 */
export function proofClass(source: string): RetentionClass {
  return CLASSES.find(([law]) => law.test(source))?.[1] ?? 'personnelFile';
}

/** Days from which the period of a proof can count. */
export interface ProofDays {
  /** Day on which it was proved. */
  provedOn: string;
  /** Last day of the last employment; null while there is one without an end. */
  exitDate: string | null;
}

/**
 * Last day on which a proof is kept; null as long as its period has not begun.
 *
 * @param today - day whose rules count, `YYYY-MM-DD`
 */
export function proofKeptUntil(source: string, { provedOn, exitDate }: ProofDays, today: string): string | null {
  const rule = retentionRule(proofClass(source), today);
  const from = rule?.from === 'exit' ? exitDate : provedOn;
  if (!rule || from === null) return null;
  return DateTime.fromISO(deleteOn(rule, from), { zone: 'utc' }).minus({ days: 1 }).toISODate();
}
