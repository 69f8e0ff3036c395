/** What payroll gets of one employment for one month; from a locked snapshot only. */
export interface PayrollPerson {
  /** Names the person in issues; it does not go into a file. */
  name: string;
  /** Key in payroll, as it stands in the record; `null` when there is none. */
  staffNo: string | null;
  costCentre?: string | null;
  costObject?: string | null;
  /** State of the timesheet of the month. */
  timesheet: 'open' | 'submitted' | 'approved' | 'locked' | 'exported';
  amounts: readonly PayrollAmount[];
  absences: readonly PayrollAbsence[];
}

/** A sum of the month, such as hours worked or days of leave. */
export interface PayrollAmount {
  /** Our own code, mapped to a wage type: `worked`, `overtime`, `night`, … */
  code: string;
  /** Minutes for hours, thousandths of a day for days; may be negative, 0 gives no line. */
  value: number;
  unit: 'hours' | 'days';
}

/** An absence that payroll has to know. */
export interface PayrollAbsence {
  /** Code of the type of absence, mapped to an absence key. */
  code: string;
  /** First and last day, both included, `YYYY-MM-DD`; what lies outside of the month is left to the files of other months. */
  from: string;
  to: string;
  /** Credited time, for a sentence about what is not mapped. */
  minutes?: number;
}

/** What the tax adviser says about one code; nothing is preset. */
export interface WageTypeMapping {
  /** LODAS 1 to 9999; Lohn und Gehalt 1 to 5999 and 9000 to 9999. */
  wageType: number;
  /** LODAS only: `bs_nr`, two digits, such as `01` for hours. */
  processingKey?: string;
}

/** Codes of tOS to keys of payroll. */
export interface PayrollMapping {
  wageTypes: Readonly<Record<string, WageTypeMapping>>;
  /** LODAS: digits; Lohn und Gehalt: letters such as `U`. */
  absenceKeys: Readonly<Record<string, string>>;
}

/** One file: one client and one month. */
export interface PayrollInput {
  system: 'lodas' | 'lohnUndGehalt';
  /** `YYYY-MM`. */
  month: string;
  /** Number of the tax adviser, 1000 to 9999999. */
  consultantNo: number;
  /** Number of the client, 1 to 99999. */
  clientNo: number;
  mapping: PayrollMapping;
  people: readonly PayrollPerson[];
}
