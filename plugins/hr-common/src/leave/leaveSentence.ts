import { entitlementTexts } from './entitlementTexts';
import { formatLeaveDays } from './formatLeaveDays';
import type { LeaveStep } from './explanation';
import { expiryTexts } from './ledger/expiryTexts';
import { postingTexts } from './ledger/explainBucket';
import { fillSentence, type SentenceTexts } from './sentences';

const TEXTS: SentenceTexts = { ...entitlementTexts, ...expiryTexts, ...postingTexts };

/**
 * The sentence of a step in the reader's language, without its delta: "why this number?".
 *
 * @returns the code itself where no sentence is known
 */
export function leaveSentence({ code, params }: Pick<LeaveStep, 'code' | 'params'>, language: 'de' | 'en'): string {
  return fillSentence(TEXTS[code]?.[language] ?? code, params, language);
}

/** A row of sentences with what each adds or takes. */
export const explainLeave = (steps: readonly LeaveStep[], language: 'de' | 'en'): string[] =>
  steps.map(step => {
    const sentence = leaveSentence(step, language);
    if (step.delta === 0) return sentence;
    const sign = step.delta > 0 ? '+' : '−';
    return `${sentence} (${sign}${formatLeaveDays(Math.abs(step.delta), language)})`;
  });
