import { fillSentence, type SentenceTexts } from '../leave/sentences';
import type { PayrollIssue, PayrollIssueCode } from './payrollCheck';

const TEXTS: Record<PayrollIssueCode, SentenceTexts[string]> = {
  monthInvalid: { en: '“{given}” is not a month such as 2026-12.', de: '„{given}“ ist kein Monat wie 2026-12.' },
  consultantNoInvalid: {
    en: 'The number of the tax adviser has four to seven digits, “{given}” does not fit.',
    de: 'Die Beraternummer hat vier bis sieben Stellen, „{given}“ passt nicht.',
  },
  clientNoInvalid: {
    en: 'The client number has one to five digits, “{given}” does not fit.',
    de: 'Die Mandantennummer hat eine bis fünf Stellen, „{given}“ passt nicht.',
  },
  nobody: { en: 'Nobody is selected for {month}.', de: 'Für {month} ist niemand ausgewählt.' },
  staffNoMissing: { en: '{name} has no staff number.', de: '{name} hat keine Personalnummer.' },
  staffNoInvalid: {
    en: 'The staff number “{given}” of {name} is not a number from 1 to 99999.',
    de: 'Die Personalnummer „{given}“ von {name} ist keine Zahl von 1 bis 99999.',
  },
  staffNoTwice: { en: 'Staff number {no} belongs to several: {names}.', de: 'Die Personalnummer {no} haben mehrere: {names}.' },
  monthOpen: { en: 'The month of {name} is not locked.', de: 'Der Monat von {name} ist nicht abgeschlossen.' },
  wageTypeMissing: {
    en: 'There is no wage type for “{code}” ({hours} hours).',
    de: 'Für „{code}“ ({hours} Stunden) gibt es keine Lohnart.',
  },
  wageTypeInvalid: { en: 'Wage type {given} for “{code}” does not exist.', de: 'Die Lohnart {given} für „{code}“ gibt es nicht.' },
  processingKeyInvalid: {
    en: 'The processing key for “{code}” has two digits, “{given}” does not fit.',
    de: 'Der Bearbeitungsschlüssel für „{code}“ hat zwei Ziffern, „{given}“ passt nicht.',
  },
  absenceKeyMissing: {
    en: 'There is no absence key for “{code}” ({hours} hours).',
    de: 'Für „{code}“ ({hours} Stunden) gibt es keinen Ausfallschlüssel.',
  },
  absenceKeyInvalid: {
    en: 'The absence key “{given}” for “{code}” does not fit.',
    de: 'Der Ausfallschlüssel „{given}“ für „{code}“ passt nicht.',
  },
  absenceSpanInvalid: {
    en: 'An absence of {name} from {from} to {to} cannot be.',
    de: 'Eine Abwesenheit von {name} vom {from} bis {to} kann es nicht geben.',
  },
};

/** The sentence of an issue in the reader's language. */
export const payrollIssueText = ({ code, params }: PayrollIssue, language: 'de' | 'en'): string =>
  fillSentence(TEXTS[code][language], params, language);
