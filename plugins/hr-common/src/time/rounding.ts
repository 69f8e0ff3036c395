import { localDayNumber, millisOf, momentFrom, type Instant, defaultZone } from './zone';

/** Which way a moment is rounded; `none` leaves it. */
export const roundingWays = ['none', 'nearest', 'up', 'down'] as const;
export type RoundingWay = (typeof roundingWays)[number];

/** Rounding of starts and ends to steps of the clock. Off by default; raw stamps stay and both values are shown (hr.md §5). */
export interface Rounding {
  /** A divisor of 60. */
  stepMinutes: number;
  start: RoundingWay;
  end: RoundingWay;
}

/**
 * Why a company may not round like that: a step that is none, or rounding that only ever favours the employer (hr.md §5): later starts
 * and earlier ends, or one of them alone.
 */
export function roundingProblem({ stepMinutes, start, end }: Rounding): 'step' | 'favoursEmployer' | undefined {
  if (!Number.isInteger(stepMinutes) || stepMinutes < 1 || 60 % stepMinutes !== 0) return 'step';
  const isOff = start === 'none' && end === 'none';
  const isOneSided = (start === 'up' || start === 'none') && (end === 'down' || end === 'none');
  return !isOff && isOneSided ? 'favoursEmployer' : undefined;
}

const functions = { nearest: Math.round, up: Math.ceil, down: Math.floor };

function roundMoment(instant: Instant, way: RoundingWay, stepMinutes: number, zone: string): number {
  const ms = millisOf(instant);
  if (way === 'none' || Number.isNaN(ms)) return ms;
  const midnight = momentFrom(localDayNumber(ms, zone), 0, zone);
  const step = stepMinutes * 60_000;
  return midnight + functions[way]((ms - midnight) / step) * step;
}

/**
 * A span of work with rounded ends, in milliseconds; the raw one stays what is stored. Steps count from midnight of the zone. An end that
 * would come before its start falls together with it.
 */
export function roundSpan(
  { start, end }: { start: Instant; end: Instant },
  rounding: Rounding,
  zone = defaultZone,
): { start: number; end: number } {
  const from = roundMoment(start, rounding.start, rounding.stepMinutes, zone);
  return { start: from, end: Math.max(from, roundMoment(end, rounding.end, rounding.stepMinutes, zone)) };
}
