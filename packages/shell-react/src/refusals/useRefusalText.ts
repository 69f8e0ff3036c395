import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Refusal } from '@tos/refusals';
import { useCallback } from 'react';
import { useFormat } from '../format';
import { sayRefusal, type RefusalWords } from './createRefusalWords';

/** Says refusals of one table in the reader's language, e.g. the problems of a form's fields; nothing for a code of another table. */
export function useRefusalText(words: RefusalWords): (refusal: Refusal) => string | undefined {
  const { t } = useTranslationRef(words.translationRef);
  const format = useFormat();
  return useCallback((refusal: Refusal) => sayRefusal(words, refusal, t as never, format), [format, t, words]);
}
