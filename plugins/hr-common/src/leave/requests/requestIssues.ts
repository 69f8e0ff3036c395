import { daysBetween, isCalendarDate, yearOf } from '../../holidays/dates';
import { holidayYears } from '../../holidays/holidays';
import { fillSentence, type SentenceTexts } from '../sentences';
import { partOn, type AbsenceRange } from './absenceRange';

/** What is wrong with a request; `requestIssueText` has a sentence for each in both languages. */
export const requestIssueCodes = [
  'invalidDate',
  'yearOutOfRange',
  'endBeforeStart',
  'tooLong',
  'partsDiffer',
  'beforeEntry',
  'afterExit',
  'noWorkingDay',
  'overlap',
  'notEnoughLeave',
  'invalidTime',
  'invalidMinutes',
  'longerThanDay',
] as const;
export type RequestIssueCode = (typeof requestIssueCodes)[number];

/** One thing that is wrong with a request, and where. */
export interface RequestIssue {
  code: RequestIssueCode;
  /** Field as in the input, such as `from.date`. */
  field: string;
  params: Readonly<Record<string, string | number>>;
}

/** First and last day of an employment, both included. */
export interface EmploymentDays {
  entryDate: string | null;
  exitDate: string | null;
}

/** Longest request in calendar days. */
export const MAX_REQUEST_DAYS = 731;

const issue = (code: RequestIssueCode, field: string, params: RequestIssue['params'] = {}): RequestIssue => ({ code, field, params });

/** What is wrong with a day by itself: it does not exist, or no holidays are known for its year. */
export function dayIssue(date: string, field: string): RequestIssue | undefined {
  if (!isCalendarDate(date)) return issue('invalidDate', field, { given: date });
  const year = yearOf(date);
  return year < holidayYears.from || year > holidayYears.to ? issue('yearOutOfRange', field, { ...holidayYears, year }) : undefined;
}

/** What is impossible about a range of days, whatever the account says; none when the days can be counted. */
export function rangeIssues(range: AbsenceRange, employment?: EmploymentDays): RequestIssue[] {
  const { from, to } = range;
  const wrong = [dayIssue(from.date, 'from.date'), dayIssue(to.date, 'to.date')].filter(found => found !== undefined);
  if (wrong.length > 0) return wrong;
  if (to.date < from.date) return [issue('endBeforeStart', 'to.date', { from: from.date, to: to.date })];
  const length = daysBetween(from.date, to.date) + 1;
  if (length > MAX_REQUEST_DAYS) return [issue('tooLong', 'to.date', { length, max: MAX_REQUEST_DAYS })];
  if (partOn(range, from.date) === undefined) return [issue('partsDiffer', 'to.part', { date: from.date })];
  const found: RequestIssue[] = [];
  if (employment?.entryDate && from.date < employment.entryDate)
    found.push(issue('beforeEntry', 'from.date', { date: employment.entryDate }));
  if (employment?.exitDate && to.date > employment.exitDate) found.push(issue('afterExit', 'to.date', { date: employment.exitDate }));
  return found;
}

const TEXTS: Record<RequestIssueCode, SentenceTexts[string]> = {
  invalidDate: { en: '“{given}” is not a day that exists.', de: '„{given}“ ist kein Tag, den es gibt.' },
  yearOutOfRange: {
    en: 'Holidays are known from {from} to {to}, not for {year}.',
    de: 'Feiertage sind von {from} bis {to} bekannt, nicht für {year}.',
  },
  endBeforeStart: { en: 'It ends on {to}, before it begins on {from}.', de: 'Das Ende am {to} liegt vor dem Beginn am {from}.' },
  tooLong: {
    en: '{length} days in a row are more than the {max} possible.',
    de: '{length} Tage am Stück sind mehr als die möglichen {max}.',
  },
  partsDiffer: {
    en: 'On a single day, choose the whole day, the morning or the afternoon.',
    de: 'Wählen Sie bei einem einzelnen Tag den ganzen Tag, den Vormittag oder den Nachmittag.',
  },
  beforeEntry: { en: 'The employment begins on {date}.', de: 'Das Arbeitsverhältnis beginnt am {date}.' },
  afterExit: { en: 'The employment ends on {date}.', de: 'Das Arbeitsverhältnis endet am {date}.' },
  noWorkingDay: { en: 'There is no working day in it.', de: 'Es liegt kein Arbeitstag darin.' },
  overlap: { en: 'There is an absence on {date} already.', de: 'Am {date} gibt es schon eine Abwesenheit.' },
  notEnoughLeave: {
    en: '{requestedDays} days are asked for, {availableDays} are available.',
    de: 'Beantragt sind {requestedDays} Tage, verfügbar sind {availableDays}.',
  },
  invalidTime: { en: '“{given}” is not a time of day as 09:30.', de: '„{given}“ ist keine Uhrzeit wie 09:30.' },
  invalidMinutes: { en: 'The absence must last at least one minute.', de: 'Die Abwesenheit muss mindestens eine Minute dauern.' },
  longerThanDay: {
    en: '{minutes} minutes are more than the {target} planned on that day.',
    de: '{minutes} Minuten sind mehr als die {target}, die an diesem Tag geplant sind.',
  },
};

/** The sentence of an issue in the reader's language. */
export const requestIssueText = ({ code, params }: RequestIssue, language: 'de' | 'en'): string =>
  fillSentence(TEXTS[code][language], params, language);
