import type { BreachSeverity } from './breaches';
import { minutesWithin, type CalendarPart } from './clockWindows';
import type { DayContext } from './dayContext';
import { clip, spanMinutes, type Span } from './intervals';
import { maternityProtectionOn } from './maternity';
import { isRecordedInTime, recordDueDate } from './miLoG';
import { isFreeAfterSchool, type SchoolDay } from './school';
import { substituteRestDue } from './sundays';
import { millisOf } from './zone';

/** Agreed or excepted for this person: recorded, no breach. */
function severityFor(context: DayContext, severity: BreachSeverity): BreachSeverity {
  const { person } = context.input;
  if (context.params.appliesTo === 'minors' && person?.isListedTrade) return 'info';
  return severity;
}

/** Hours in which work is allowed: minors 6–20 (§14 JArbSchG), expectant mothers 6–20, with her consent until 22 (§5, §28 MuSchG). */
export function checkWorkWindow(context: DayContext): void {
  const { params, statutory, zone, input, times, found } = context;
  if (!params.workWindow || times.statNet === 0) return;
  const { code, severity, paragraph, from } = params.workWindow;
  const to = params.appliesTo === 'pregnant' && input.person?.pregnancy?.agreesToEvenings ? '22:00' : params.workWindow.to;
  const minutes = times.statNet - minutesWithin(statutory, { from, to }, zone);
  if (minutes <= 0) return;
  const remedy = { action: 'moveToOtherDay', minutes } as const;
  found({ code, severity: severityFor(context, severity), minutes, paragraph, params: { from, to }, remedy });
}

/** 24 and 31 December not after 14:00 (R22, J09). */
export function checkEarlyEnds({ params, parts, zone, found }: DayContext): void {
  const rule = params.earlyEnds;
  if (!rule) return;
  for (const { date, spans, minutes } of parts) {
    if (!rule.days.includes(date.slice(5))) continue;
    const after = minutes - minutesWithin(spans, { from: '00:00', to: rule.to }, zone);
    if (after <= 0) continue;
    const { code, severity, paragraph } = rule;
    found({ code, severity, date, minutes: after, paragraph, params: { to: rule.to }, remedy: { action: 'stopWork', minutes: after } });
  }
}

/** Work on Saturdays, Sundays and public holidays, by calendar day (R14, R22, R25). A holiday on a Sunday counts as Sunday (T38). */
export function checkRestDays(context: DayContext): void {
  for (const part of context.parts) {
    const { saturday, sunday, holiday } = context.params;
    if (part.isSunday && sunday) foundRestDay(context, part, sunday);
    else if (part.isHoliday && holiday) foundRestDay(context, part, holiday);
    else if (part.isSaturday && saturday) foundRestDay(context, part, saturday);
  }
}

type RestDayRule = NonNullable<DayContext['params']['sunday']>;

function foundRestDay(context: DayContext, { date, minutes, isSunday }: CalendarPart, { code, severity, paragraph }: RestDayRule): void {
  const { params, input, found } = context;
  const hasAgreed = params.appliesTo === 'pregnant' && input.person?.pregnancy?.agreesToSundays;
  const { sundayReason } = input;
  const due = params.sundays && substituteRestDue({ date, isSunday }, params.sundays);
  found({
    code,
    severity: hasAgreed ? 'info' : severityFor(context, severity),
    date,
    minutes,
    paragraph,
    params: { minutes, hasReason: !!sundayReason, ...(sundayReason && { reason: sundayReason }), ...(due && { substituteDue: due }) },
    remedy: due ? { action: sundayReason ? 'grantRestDay' : 'giveReason', date: due } : { action: 'moveToOtherDay', minutes },
  });
}

/** No work before school that starts before 9, none after a long school day or in a block week (§9(1) JArbSchG). */
export function checkSchool({ params, input, spans, statutory, times, zone, found }: DayContext): void {
  const { school } = input;
  if (params.appliesTo !== 'minors' || !school || !spans.bounds) return;
  const paragraph = '§9(1) JArbSchG';
  const minutes = isFreeAfterSchool(school) ? times.statNet : minutesBeforeSchool(statutory, school, zone);
  if (minutes <= 0) return;
  const own = { lessons: school.lessons, isBlockWeek: school.isBlockWeek === true };
  found({ code: 'J_SCHOOL', severity: 'breach', minutes, paragraph, params: own, remedy: { action: 'moveToOtherDay', minutes } });
}

function minutesBeforeSchool(work: readonly Span[], { startsAt }: SchoolDay, zone: string): number {
  if (startsAt === undefined) return 0;
  const starts = millisOf(startsAt);
  const startsBeforeNine = minutesWithin([[starts, starts + 60_000]], { from: '00:00', to: '09:00' }, zone) > 0;
  return startsBeforeNine ? spanMinutes(clip(work, -Infinity, starts)) : 0;
}

/** Work in the weeks of maternity protection; before the birth she may agree to it (§3(1) MuSchG). */
export function checkProtection({ params, input, parts, found }: DayContext): void {
  if (params.appliesTo !== 'pregnant') return;
  for (const { date, minutes } of parts) {
    const period = maternityProtectionOn(input.person?.pregnancy, date);
    if (period === 'none') continue;
    const isAgreed = period === 'beforeBirth' && input.person?.pregnancy?.agreesToWorkBeforeBirth === true;
    const paragraph = period === 'beforeBirth' ? '§3(1) MuSchG' : '§3(2) MuSchG';
    const severity = isAgreed ? 'info' : 'breach';
    found({
      code: 'M_PROTECTION',
      severity,
      date,
      minutes,
      paragraph,
      params: { period, isAgreed },
      remedy: { action: 'stopWork', minutes },
    });
  }
}

/** Mini-jobs: the day is on record by the end of the seventh day after (R4, T41). */
export function checkRecorded({ params, input, times, zone, found }: DayContext): void {
  const { miniJob } = params;
  if (!miniJob || times.presence === 0 || !input.recordedAt) return;
  const fact = { workDate: input.date, recordedAt: input.recordedAt, zone };
  if (isRecordedInTime(fact, miniJob.recordWithinDays)) return;
  const due = recordDueDate(input.date, miniJob.recordWithinDays);
  const own = { dueDate: due, days: miniJob.recordWithinDays };
  found({
    code: 'MILOG_LATE',
    severity: 'breach',
    minutes: 0,
    paragraph: '§17(1) MiLoG',
    params: own,
    remedy: { action: 'recordInTime', date: due },
  });
}
