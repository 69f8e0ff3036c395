/** How urgent an open item is. */
export const dueStates = ['overdue', 'today', 'soon', 'later', 'undated'] as const;
export type DueState = (typeof dueStates)[number];

/** Days ahead that count as soon, and days between reminders of what is overdue. */
export const reminderRules = { soonDays: 3, repeatDays: 7 };

// Dates without a time are midnight in UTC, where every day has 24 hours.
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** How urgent an item is on a day. */
export function dueState(due: string | null, today: string, { soonDays } = reminderRules): DueState {
  if (due === null) return 'undated';
  const left = daysBetween(today, due);
  if (left < 0) return 'overdue';
  if (left === 0) return 'today';
  return left <= soonDays ? 'soon' : 'later';
}

/** The last day on which a mention was planned, counted from the due date. */
function milestoneBefore(late: number, { soonDays, repeatDays }: typeof reminderRules): number {
  if (late < 0) return -soonDays;
  return late === 0 ? 0 : 1 + Math.floor((late - 1) / repeatDays) * repeatDays;
}

/**
 * Whether an open item is to be mentioned today: three days before, on the day, the day after and weekly from then on. A milestone that
 * a stopped portal missed is made up for once, so a run that comes late or twice mentions nothing twice.
 *
 * @param lastRemindedOn - day of the last mention to the same person, if any
 */
export function isReminderDue(
  { due, lastRemindedOn }: { due: string; lastRemindedOn: string | null },
  today: string,
  { soonDays, repeatDays } = reminderRules,
): boolean {
  const late = daysBetween(due, today);
  if (late < -soonDays) return false;
  if (lastRemindedOn === null) return true;
  return daysBetween(due, lastRemindedOn) < milestoneBefore(late, { soonDays, repeatDays });
}
