/** An employment's part in a position on a day. */
export interface FteShare {
  /** Contract minutes per week; `null` when no contract is known. */
  weeklyMinutes: number | null;
  /** This assignment's share and the sum of the shares of all assignments of the employment, in thousandths. */
  share: number;
  shareSum: number;
  /** Budget of the position in thousandths; stands in for an unknown contract. */
  budgetFte: number;
}

/**
 * Full-time equivalents in thousandths: contract minutes ÷ full-time minutes, split over the positions by share.
 * Without a contract the share of the position's budget counts.
 *
 * @param fullTimeMinutes - full-time week in minutes, e.g. 2400 for 40 hours
 */
export function fteOf(shares: readonly FteShare[], fullTimeMinutes: number): number {
  return shares.reduce((sum, { weeklyMinutes, share, shareSum, budgetFte }) => {
    if (weeklyMinutes === null) return sum + Math.round((share * budgetFte) / 1000);
    return sum + Math.round((weeklyMinutes * share * 1000) / (shareSum * fullTimeMinutes));
  }, 0);
}
