import { overlaps, type Validity } from '../validity';

/** "`below` is under `above`" for a span of days: a solid line between positions, or a unit and its parent. */
export interface DatedLine extends Validity {
  below: string;
  above: string;
}

/** Why a line cannot be drawn. */
export type LineProblem = 'self' | 'circle' | 'second';

/** The later of two first days; null is the earliest. */
const laterStart = (a: string | null, b: string | null) => (a !== null && (b === null || a > b) ? a : b);
/** The earlier of two ends; null is none. */
const earlierEnd = (a: string | null, b: string | null) => (a !== null && (b === null || a < b) ? a : b);

/**
 * Whether a line may be added to those that are there. Looks at every day of its span, also at days on which other lines are
 * only planned.
 *
 * @param lines - at most one per `below` and day
 * @returns `self`: both ends are the same; `second`: there is a line on one of the days; `circle`: going up leads back; undefined: fine
 */
export function lineProblem(lines: readonly DatedLine[], added: DatedLine): LineProblem | undefined {
  if (added.below === added.above) return 'self';
  const byBelow = new Map<string, DatedLine[]>();
  for (const line of lines) byBelow.set(line.below, [...(byBelow.get(line.below) ?? []), line]);
  if (byBelow.get(added.below)?.some(line => overlaps(line, added))) return 'second';
  const open: DatedLine[] = [added];
  const seen = new Set<string>();
  for (let next = open.pop(); next; next = open.pop()) {
    const key = `${next.above} ${next.validFrom} ${next.validTo}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const line of byBelow.get(next.above) ?? []) {
      if (!overlaps(line, next)) continue;
      if (line.above === added.below) return 'circle';
      open.push({ ...line, validFrom: laterStart(line.validFrom, next.validFrom), validTo: earlierEnd(line.validTo, next.validTo) });
    }
  }
  return undefined;
}
