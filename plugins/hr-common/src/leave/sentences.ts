import { formatLeaveDays } from './formatLeaveDays';

/** Sentences by code, with `{name}` where a parameter stands. */
export type SentenceTexts = Readonly<Record<string, { de: string; en: string }>>;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

function readable(name: string, value: string | number | undefined, language: 'de' | 'en'): string {
  if (value === undefined) return '?';
  if (typeof value === 'number') {
    if (name.endsWith('Days') && name !== 'dutyDays') return formatLeaveDays(value, language);
    return new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 3, useGrouping: false }).format(value);
  }
  if (!ISO_DATE.test(value)) return value;
  const zone = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', zone).format(new Date(`${value}T00:00:00Z`));
}

/** Puts parameters into a sentence: days in thousandths and dates as the language writes them. */
export const fillSentence = (text: string, params: Readonly<Record<string, string | number>>, language: 'de' | 'en'): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => readable(name, params[name], language));
