/** `short` 22.11.26 · `medium` 22. Nov. 2026 · `long` Sonntag, 22. November 2026 */
export type DateStyle = 'short' | 'medium' | 'long';

/** What {@link createFormat} needs to know. */
export interface FormatOptions {
  /** BCP 47 tag, e.g. `de-DE`. */
  locale: string;
  /** IANA zone for instants; default is the browser's. Plain dates (`2026-11-22`) never shift. */
  timeZone?: string;
}

/** Texts for values in the reader's language. Invalid or missing values give an en dash, never `Invalid Date`. */
export interface Format {
  readonly locale: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly firstDayOfWeek: number;
  /** A plain date (`2026-11-22`) or the day of an instant. */
  date(value: Date | string | null | undefined, style?: DateStyle): string;
  /** The time of day of an instant, hours and minutes. */
  time(value: Date | string | null | undefined): string;
  /** Day and time of an instant. */
  dateTime(value: Date | string | null | undefined): string;
  /** From–to; an open end is shown as an en dash. */
  dateRange(from: Date | string | null | undefined, to: Date | string | null | undefined): string;
  /** "in 3 Tagen", "yesterday"; the largest fitting unit from minutes to years. */
  relative(value: Date | string, now?: Date): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** A share between 0 and 1 as per cent. */
  percent(value: number, fractionDigits?: number): string;
  /** Compares texts as the language sorts them, digits by value. */
  compare(a: string, b: string): number;
  /** "a, b und c" */
  list(values: readonly string[]): string;
}

const NOTHING = '–';
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};
const UNITS: ReadonlyArray<[Intl.RelativeTimeFormatUnit, number]> = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Makes the formatter of one locale; see {@link Format}. Pure, so it also works in tests and outside of React. */
export function createFormat({ locale, timeZone }: FormatOptions): Format {
  const at = (value: Date | string | null | undefined, options: Intl.DateTimeFormatOptions) => {
    const parsed = parse(value);
    if (!parsed) return NOTHING;
    const zone = parsed.plain ? 'UTC' : timeZone;
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(parsed.date);
  };
  const date: Format['date'] = (value, style = 'short') => at(value, DATE_STYLES[style]);
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });

  return {
    locale,
    firstDayOfWeek: firstDayOfWeek(locale),
    date,
    time: value => at(value, { hour: '2-digit', minute: '2-digit' }),
    dateTime: value => at(value, { ...DATE_STYLES.short, hour: '2-digit', minute: '2-digit' }),
    dateRange: (from, to) => (from || to ? `${from ? date(from) : ''} – ${to ? date(to) : ''}`.trim() : NOTHING),
    relative: (value, now = new Date()) => relative(locale, value, now),
    number: (value, options) => new Intl.NumberFormat(locale, options).format(value),
    percent: (value, fractionDigits = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: fractionDigits }).format(value),
    compare: (a, b) => collator.compare(a, b),
    list: values => new Intl.ListFormat(locale).format(values),
  };
}

function parse(value: Date | string | null | undefined): { date: Date; plain: boolean } | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const plain = typeof value === 'string' && PLAIN_DATE.test(value);
  const date = value instanceof Date ? value : new Date(plain ? `${value}T00:00:00Z` : value);
  return Number.isNaN(date.getTime()) ? undefined : { date, plain };
}

function relative(locale: string, value: Date | string, now: Date): string {
  const parsed = parse(value);
  if (!parsed) return NOTHING;
  const seconds = (parsed.date.getTime() - now.getTime()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? (['minute', 60] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

interface WeekLocale extends Intl.Locale {
  getWeekInfo?(): { firstDay: number };
  weekInfo?: { firstDay: number };
}

function firstDayOfWeek(locale: string): number {
  const weekLocale: WeekLocale = new Intl.Locale(locale).maximize();
  const info = weekLocale.getWeekInfo?.() ?? weekLocale.weekInfo;
  // Firefox knows no week info yet; of the regions in use only the American ones begin on Sunday.
  return info?.firstDay ?? (['US', 'CA', 'MX', 'BR'].includes(weekLocale.region ?? '') ? 7 : 1);
}
