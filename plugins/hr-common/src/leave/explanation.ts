/** Kinds of buckets in the leave account. */
export const leaveBucketKinds = ['statutory', 'contractual', 'severeDisability', 'carry', 'manual'] as const;
export type LeaveBucketKind = (typeof leaveBucketKinds)[number];

/** One sentence of the answer to "why this number?". */
export interface LeaveStep {
  /** Key of the sentence; `leaveSentence` has it in both languages. */
  code: string;
  /** What the sentence names: days in thousandths under a name that ends in `Days`, dates as `YYYY-MM-DD`, counts and texts. */
  params: Readonly<Record<string, string | number>>;
  /** What the step adds or takes, in thousandths of a day; the deltas of one bucket add up to its number. */
  delta: number;
}

/** A step of one bucket. */
export interface LeaveBucketStep extends LeaveStep {
  bucket: LeaveBucketKind;
}
