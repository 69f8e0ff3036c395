import { z } from 'zod';
import { isoDate } from '../fields';
import { leaveBucketKinds } from '../leave/explanation';

const days = z.number().int();
const numbers = {
  /** All in thousandths of a day. */
  entitled: days,
  taken: days,
  approved: days,
  pending: days,
  available: days,
  lapsed: days,
};

/** One sentence of the answer to "why this number?"; `leaveSentence` has the words. */
export const LeaveSentence = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  delta: days,
});

/** The leave of one employment and year. Without the right to its history there are numbers only. */
export const LeaveAccountView = z
  .object({
    year: z.number().int(),
    today: isoDate,
    ...numbers,
    buckets: z.array(
      z.object({ id: z.uuid(), kind: z.enum(leaveBucketKinds), leaveYear: z.number().int(), expiresOn: isoDate.nullable(), ...numbers }),
    ),
    /** How the claim of the year is reckoned. */
    claim: z.array(LeaveSentence.extend({ bucket: z.enum(leaveBucketKinds) })).optional(),
    /** Entries per bucket, oldest first, with what is left after each. */
    entries: z.array(LeaveSentence.extend({ bucketId: z.uuid(), left: days })).optional(),
  })
  .meta({ id: 'HrLeaveAccount' });
export type LeaveAccountView = z.infer<typeof LeaveAccountView>;

/** Facts to be tried. */
export const LeaveWhatIfInput = z
  .object({
    year: z.number().int().min(1995).max(2199),
    exitDate: isoDate.nullable().optional(),
    daysPerWeek: z.number().min(0).max(7).optional(),
  })
  .strict()
  .meta({ id: 'HrLeaveWhatIfInput' });
export type LeaveWhatIfInput = z.output<typeof LeaveWhatIfInput>;

export const LeaveWhatIfResult = z
  .object({ before: days, after: days, difference: days, claim: z.array(LeaveSentence.extend({ bucket: z.enum(leaveBucketKinds) })) })
  .meta({ id: 'HrLeaveWhatIf' });
export type LeaveWhatIfResult = z.infer<typeof LeaveWhatIfResult>;
