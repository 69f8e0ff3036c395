import type { EmploymentKind } from '../persons';
import { addMonthsOrNextFirst } from './calendar';

/** Dates of a pregnancy as far as known; dates are `YYYY-MM-DD`. Health data: only for the evaluation, never for a list. */
export interface Pregnancy {
  expectedDate?: string | null;
  /** Day of birth. */
  birthDate?: string | null;
  isPremature?: boolean;
  isMultipleBirth?: boolean;
  /** Disability of the child found within eight weeks, and the mother asked for it (§3(2) no. 3 MuSchG). */
  isChildDisabled?: boolean;
  /** She nurses after the protection has ended (§7(2) MuSchG). */
  isNursing?: boolean;
  /** She agreed to work in the six weeks before (§3(1) MuSchG); she may take it back at any time. */
  agreesToWorkBeforeBirth?: boolean;
  /** She agreed to Sundays and public holidays, and the other conditions hold (§6 MuSchG). */
  agreesToSundays?: boolean;
  /** She agreed to work until 22:00 and the authority did not object (§28 MuSchG). */
  agreesToEvenings?: boolean;
}

/** What the rules need to know about a person on a day. Everything is optional: nothing known means an adult regular employee. */
export interface PersonFacts {
  /** `YYYY-MM-DD`. */
  birthDate?: string | null;
  /** `executive`: the ArbZG does not apply (§18(1) no. 1). `minijob`: §17 MiLoG applies. */
  kind?: EmploymentKind;
  /** A severely disabled person who demanded release from extra work (§207 SGB IX); equal status counts, too. */
  isReleasedFromExtraWork?: boolean;
  pregnancy?: Pregnancy | null;
  /** Minutes worked on the day for other employers (§2(1) ArbZG). */
  otherEmployerMinutes?: number;
  /** Works in an industry of §2a SchwarzArbG: §17 MiLoG applies as for mini-jobs. */
  isListedIndustry?: boolean;
  /** Minors only: works in a trade for which Saturdays, Sundays, holidays or other hours are allowed (§§14–18 JArbSchG). */
  isListedTrade?: boolean;
  /** Codes of the rule sets of collective agreements or trades that hold for the person, e.g. `TARIF_REST_10`. */
  agreements?: readonly string[];
}

/**
 * First day on which a person has completed so many years. The day of birth counts (§187(2) BGB): born on 23 November 2008 is 18 from
 * 23 November 2026 on. Born on 29 February: 1 March in years without one.
 */
export const completesYearsOn = (birthDate: string, years: number) => addMonthsOrNextFirst(birthDate, years * 12);

/** Whether a person is under 18 on a day (J12). An unknown birth date counts as adult. */
export function isMinorOn(birthDate: string | null | undefined, date: string): boolean {
  if (!birthDate) return false;
  // As text: 29 February of a year without one lies between 28 February and 1 March.
  return date < `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`;
}
