import Fraction from 'fraction.js';
import type { LeaveStep } from '../explanation';

/** A number after a step of the calculation, exact. */
export interface ClaimStage {
  code: string;
  params: LeaveStep['params'];
  days: Fraction;
}

/** Exact days as thousandths of a day, rounded to the nearest. */
export const toThousandths = (days: Fraction): number => Number(days.mul(1000).round(0).valueOf());

const HALF = new Fraction(1, 2);

/** §5(2) BUrlG and §208(2) SGB IX: a fraction of at least half a day becomes a whole one, a smaller one stays as it is. */
export function roundPartialLeave(days: Fraction): Fraction {
  const whole = days.floor(0);
  return days.sub(whole).compare(HALF) >= 0 ? whole.add(1) : days;
}

/** Facts that take from a yearly claim, the same for every bucket. */
export interface ClaimReductions {
  /** Twelfths of the claim, or undefined for the whole. */
  twelfths?: { months: number; code: string };
  /** Full calendar months of parental leave that are cut. */
  parentalMonths: number;
}

/**
 * From a yearly number to the claim of the year: twelfths, rounding of partial leave, cut by parental leave. A full claim is not rounded
 * (15.6 stays 15.6), nor is what a cut leaves.
 */
export function claimStages(first: ClaimStage, yearly: ClaimStage, { twelfths, parentalMonths }: ClaimReductions): ClaimStage[] {
  const stages = yearly.days.equals(first.days) ? [first] : [first, yearly];
  let { days } = yearly;
  if (twelfths) {
    days = days.mul(twelfths.months).div(12);
    stages.push({ code: twelfths.code, params: { months: twelfths.months }, days });
    const rounded = roundPartialLeave(days);
    if (!rounded.equals(days)) {
      stages.push({ code: 'roundedUp', params: { fromDays: toThousandths(days), toDays: toThousandths(rounded) }, days: rounded });
      days = rounded;
    }
  }
  if (parentalMonths > 0) {
    const left = days.sub(yearly.days.mul(parentalMonths).div(12));
    days = left.compare(0) < 0 ? new Fraction(0) : left;
    stages.push({ code: 'parentalCut', params: { months: parentalMonths }, days });
  }
  return stages;
}

/** The last number of a row of stages, in thousandths. */
export const resultOf = (stages: readonly ClaimStage[]): number => toThousandths(stages.at(-1)!.days);

/** The stages as steps with what each adds or takes; rounded so that they add up. */
export function stepsOf(stages: readonly ClaimStage[]): LeaveStep[] {
  let before = 0;
  return stages.map(({ code, params, days }) => {
    const after = toThousandths(days);
    const step = { code, params, delta: after - before };
    before = after;
    return step;
  });
}
