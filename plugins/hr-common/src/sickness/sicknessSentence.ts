import type { LeaveStep } from '../leave/explanation';
import { fillSentence, type SentenceTexts } from '../leave/sentences';

/** Sentences of the steps of `continuedPay`. */
export const payTexts: SentenceTexts = {
  'pay.sixWeeks': {
    en: 'The employer pays for up to {days} calendar days (§3(1) EFZG).',
    de: 'Der Arbeitgeber zahlt für bis zu {days} Kalendertage (§ 3 Abs. 1 EFZG).',
  },
  'pay.duringShift': {
    en: 'Work had begun on the first day, so the days count from {date}.',
    de: 'Am ersten Tag war die Arbeit schon aufgenommen, daher zählen die Tage ab {date}.',
  },
  'pay.sameIllness': {
    en: 'The same illness has used {days} days since {date}.',
    de: 'Dieselbe Krankheit hat seit {date} schon {days} Tage verbraucht.',
  },
  'pay.sixMonths': {
    en: 'The same illness ended on {date}, more than six months before: six weeks begin anew.',
    de: 'Dieselbe Krankheit endete am {date}, mehr als sechs Monate vorher: Sechs Wochen beginnen neu.',
  },
  'pay.twelveMonths': {
    en: 'The same illness began first on {date}, more than twelve months before: six weeks begin anew.',
    de: 'Dieselbe Krankheit begann zuerst am {date}, mehr als zwölf Monate vorher: Sechs Wochen beginnen neu.',
  },
  'pay.waiting': {
    en: 'In the first four weeks of the employment there is no continued pay, that is until {date} (§3(3) EFZG).',
    de: 'In den ersten vier Wochen des Arbeitsverhältnisses wird nicht fortgezahlt, also bis {date} (§ 3 Abs. 3 EFZG).',
  },
  'pay.until': { en: 'Continued pay ends on {date}.', de: 'Die Entgeltfortzahlung endet am {date}.' },
  'pay.untilExit': {
    en: 'Continued pay ends with the employment on {date}.',
    de: 'Die Entgeltfortzahlung endet mit dem Arbeitsverhältnis am {date}.',
  },
  'pay.none': { en: 'For this illness there is no continued pay.', de: 'Für diese Erkrankung besteht keine Entgeltfortzahlung.' },
};

/** The sentence of a step of `continuedPay` in the reader's language; the code itself where none is known. */
export const sicknessSentence = ({ code, params }: Pick<LeaveStep, 'code' | 'params'>, language: 'de' | 'en'): string =>
  fillSentence(payTexts[code]?.[language] ?? code, params, language);
