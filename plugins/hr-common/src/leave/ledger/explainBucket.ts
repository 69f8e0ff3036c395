import type { LeaveStep } from '../explanation';
import type { SentenceTexts } from '../sentences';
import { CLOSING, type LeaveBucket, type LeavePosting, type LeavePostingKind } from './leaveAccount';
import { postingsOf } from './leaveBalance';

/** Sentences of the steps of `explainBucket`. */
export const postingTexts: SentenceTexts = {
  'posting.grant': { en: 'Granted on {date}.', de: 'Gewährt am {date}.' },
  'posting.reduce': { en: 'Reduced on {date}: {reason}.', de: 'Gekürzt am {date}: {reason}.' },
  'posting.carryOut': { en: 'Carried over at the end of {date}.', de: 'Übertragen mit Ablauf des {date}.' },
  'posting.carryIn': { en: 'Carried over from the year before, on {date}.', de: 'Übertrag aus dem Vorjahr am {date}.' },
  'posting.use': { en: 'Leave on {date}.', de: 'Urlaub am {date}.' },
  'posting.cancel': { en: 'Leave on {date} was cancelled.', de: 'Urlaub am {date} wurde storniert.' },
  'posting.expire': { en: 'Lapsed at the end of {date}.', de: 'Verfallen mit Ablauf des {date}.' },
  'posting.correct': { en: 'Corrected on {date}: {reason}.', de: 'Berichtigt am {date}: {reason}.' },
  'posting.payout': { en: 'Paid out on {date} (§7(4) BUrlG).', de: 'Abgegolten am {date} (§ 7 Abs. 4 BUrlG).' },
};

const CARRY: Partial<Record<LeavePostingKind, string>> = { grant: 'carryIn', reduce: 'carryOut' };
const codeOf = ({ kind, sourceId }: LeavePosting) => (sourceId?.startsWith(CLOSING) && CARRY[kind]) || kind;

/** A posting as a step, with what the bucket holds after it. */
export interface PostingStep extends LeaveStep {
  /** Thousandths of a day left after it. */
  left: number;
}

/** Why a bucket holds what it holds: its postings in the order in which they were booked; the deltas add up to what is left. */
export function explainBucket(bucket: Pick<LeaveBucket, 'id'>, postings: readonly LeavePosting[]): PostingStep[] {
  let left = 0;
  return postingsOf(bucket, postings).map(posting => {
    const { date, leaveDate = date, delta, reason, by, sourceId } = posting;
    left += delta;
    const named = { reason: reason ?? '–', ...(by === undefined ? {} : { by }), ...(sourceId === undefined ? {} : { sourceId }) };
    return { code: `posting.${codeOf(posting)}`, params: { date: leaveDate, bookedOn: date, ...named }, delta, left };
  });
}
