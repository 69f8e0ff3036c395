/** A span of calendar days `[validFrom, validTo)`: the last day is the one before `validTo`. `null` means without end. */
export interface Validity {
  /** First day, `YYYY-MM-DD`; `null`: since ever. */
  validFrom: string | null;
  /** First day after; `null`: open. */
  validTo: string | null;
}

/**
 * Whether a span contains a day.
 *
 * @param date - `YYYY-MM-DD`
 */
export function isValidOn({ validFrom, validTo }: Validity, date: string): boolean {
  return (validFrom === null || validFrom <= date) && (validTo === null || date < validTo);
}

/** Whether two spans share a day. Adjacent spans do not. */
export function overlaps(a: Validity, b: Validity): boolean {
  const startsBeforeEnd = (from: string | null, to: string | null) => from === null || to === null || from < to;
  return startsBeforeEnd(a.validFrom, b.validTo) && startsBeforeEnd(b.validFrom, a.validTo);
}

/**
 * State of an employment on a day. Entry and exit date are working days: the exit date is the last one.
 *
 * @param date - `YYYY-MM-DD`
 */
export function employmentStatus(
  { entryDate, exitDate }: { entryDate: string | null; exitDate: string | null },
  date: string,
): 'active' | 'future' | 'left' {
  if (exitDate !== null && exitDate < date) return 'left';
  return entryDate !== null && date < entryDate ? 'future' : 'active';
}
