import type { disabilityStatuses } from '../../records/schemas';
import type { LeaveRuleSet } from './leaveRules';

/** How many days a week are worked from a day on. */
export interface WorkSection {
  /** First day, `YYYY-MM-DD`. */
  validFrom: string;
  /** First day on which it does not hold any more; `null` is open. */
  validTo: string | null;
  /** 0 to 7; the mean where weeks alternate (3.5 for three and four days). */
  daysPerWeek: number;
}

/** What the contract grants. */
export interface ContractualLeave {
  /** Yearly leave, the statutory part included, in thousandths of a day: 30 days are 30000. */
  days: number;
  /** Days per week that this number is meant for. Default 5. */
  daysPerWeek?: number;
  /**
   * Whether the contract grants a twelfth per full month in the years of entry and exit even where the law gives the whole claim; the
   * statutory leave stays the minimum. Default: no, the contract follows the law.
   */
  proRata?: boolean;
}

/** Days without any duty to work inside the employment; they count with zero days (BAG 9 AZR 406/17, 9 AZR 234/21). */
export interface ZeroDutyPeriod {
  /** First and last day, both included; an open end is `null`. */
  from: string;
  to: string | null;
  kind: 'unpaidLeave' | 'shortTimeZero';
}

/** Parental leave as far as it touches the yearly leave (§17 BEEG). */
export interface ParentalLeave {
  /** First and last day, both included; an open end is `null`. */
  from: string;
  to: string | null;
  /** Whether the employer has declared the cut; without a declaration nothing is cut. */
  cutDeclared: boolean;
  /** Whether the person works part-time for the same employer meanwhile: no cut, only the days per week count. Default: no. */
  partTime?: boolean;
}

/** Facts from which a year's leave follows. */
export interface LeaveEntitlementInput {
  /** Leave year, which is the calendar year. */
  year: number;
  /** First day of the employment, included. */
  entryDate: string;
  /** Last day of the employment, included; `null` or absent while no end is known. */
  exitDate?: string | null;
  /** Days per week: one number for the whole time, or sections by date. Days before the first and after the last section count like it. */
  daysPerWeek: number | readonly WorkSection[];
  /** Needed for minors only. */
  birthDate?: string | null;
  /** Absent or `null`: statutory leave only. */
  contract?: ContractualLeave | null;
  zeroDutyPeriods?: readonly ZeroDutyPeriod[];
  parentalLeaves?: readonly ParentalLeave[];
  /** Bans of the maternity protection law; they never reduce (§24 MuSchG), but are explained. Both days included. */
  employmentBans?: readonly { from: string; to: string | null }[];
  /** `validFrom` is included, `validTo` is the first day without the status; `null` is open. */
  disability?: { status: (typeof disabilityStatuses)[number]; validFrom: string | null; validTo: string | null };
  /** Leave that an earlier employer granted for the same year by its certificate (§6 BUrlG), in thousandths of a day. */
  previousEmployer?: { year: number; days: number } | null;
  /** Other numbers than the law's, for example of a collective agreement. */
  ruleSets?: readonly LeaveRuleSet[];
}
