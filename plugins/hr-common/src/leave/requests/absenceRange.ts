/** Part of a day. */
export const dayParts = ['full', 'am', 'pm'] as const;
export type DayPart = (typeof dayParts)[number];

/** A day and the part of it that is taken. */
export interface DayPartOf {
  /** `YYYY-MM-DD` */
  date: string;
  part: DayPart;
}

/**
 * Absence by days. `from.part` and `to.part` are the parts taken of the first and of the last day; every day between is taken whole. On a
 * single day both are the same; `am` to `pm` is the whole day.
 */
export interface AbsenceRange {
  from: DayPartOf;
  to: DayPartOf;
}

/** Halves of a day. */
export type DayHalf = 'am' | 'pm';

/** The part taken of a day of the range; undefined outside of it, or where the parts of a single day make no sense. */
export function partOn({ from, to }: AbsenceRange, date: string): DayPart | undefined {
  if (date < from.date || date > to.date) return undefined;
  if (from.date === to.date) {
    if (from.part === to.part) return from.part;
    return from.part === 'am' && to.part === 'pm' ? 'full' : undefined;
  }
  if (date === from.date) return from.part;
  return date === to.date ? to.part : 'full';
}

export const halvesOf = (part: DayPart): readonly DayHalf[] => (part === 'full' ? ['am', 'pm'] : [part]);
