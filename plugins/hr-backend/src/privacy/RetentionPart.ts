/** One kind of data that the retention job looks after. Counts are by kind, e.g. `documents.payroll`. */
export interface RetentionPart {
  /** For logs and failures. */
  name: string;
  /** What is due, without changing anything. */
  count(): Promise<Record<string, number>>;
  /** Removes what is due in pieces, and stops between two of them when asked. */
  remove(signal?: AbortSignal): Promise<Record<string, number>>;
}
