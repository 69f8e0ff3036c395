import type { LeaveStep } from '../explanation';
import type { SentenceTexts } from '../sentences';
import type { LeaveBucket, LeavePosting } from './leaveAccount';
import { postingsOf } from './leaveBalance';

/** Sentences of the steps of `explainBucket`. */
export const postingTexts: SentenceTexts = {
  'posting.grant': { en: 'Granted on {date}.', de: 'Gewährt am {date}.' },
  'posting.reduce': { en: 'Reduced or carried over on {date}.', de: 'Gekürzt oder übertragen am {date}.' },
  'posting.use': { en: 'Leave on {date}.', de: 'Urlaub am {date}.' },
  'posting.cancel': { en: 'Leave on {date} was cancelled.', de: 'Urlaub am {date} wurde storniert.' },
  'posting.expire': { en: 'Lapsed at the end of {date}.', de: 'Verfallen mit Ablauf des {date}.' },
  'posting.correct': { en: 'Corrected on {date}: {reason}.', de: 'Berichtigt am {date}: {reason}.' },
  'posting.payout': { en: 'Paid out on {date} (§7(4) BUrlG).', de: 'Abgegolten am {date} (§ 7 Abs. 4 BUrlG).' },
};

/** A posting as a step, with what the bucket holds after it. */
export interface PostingStep extends LeaveStep {
  /** Thousandths of a day left after it. */
  left: number;
}

/** Why a bucket holds what it holds: its postings in the order in which they were booked; the deltas add up to what is left. */
export function explainBucket(bucket: Pick<LeaveBucket, 'id'>, postings: readonly LeavePosting[]): PostingStep[] {
  let left = 0;
  return postingsOf(bucket, postings).map(({ kind, date, leaveDate = date, delta, reason, by, sourceId }) => {
    left += delta;
    const named = { reason: reason ?? '–', ...(by === undefined ? {} : { by }), ...(sourceId === undefined ? {} : { sourceId }) };
    return { code: `posting.${kind}`, params: { date: leaveDate, bookedOn: date, ...named }, delta, left };
  });
}
