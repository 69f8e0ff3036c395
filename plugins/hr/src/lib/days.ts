const DAY_MS = 86_400_000;

/** Today as the reader's calendar has it, `YYYY-MM-DD`; the backend decides by the company's. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day before, e.g. the last day of a span whose end is the first day after it. */
export function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

/** Whether a span `[validFrom, validTo)` lies before a day, contains it, or comes after it. */
export function placeInTime(span: { validFrom: string | null; validTo: string | null }, day: string): 'past' | 'now' | 'planned' {
  if (span.validTo !== null && span.validTo <= day) return 'past';
  return span.validFrom !== null && span.validFrom > day ? 'planned' : 'now';
}
