import { createTranslationRef, type TranslationRef } from '@backstage/frontend-plugin-api';
import type { Refusal, RefusalParam, RefusalParamKind, RefusalTable } from '@tos/refusals';
import type { Format } from '../format';
import { nameOfRef } from './nameOfRef';

/** Sentences of a language: one for each reason and each term, or it does not compile. */
export type RefusalSentences<T extends RefusalTable, Term extends string = never> = Record<(keyof T & string) | `term.${Term}`, string>;

/** The words of a plugin for its refusals. */
export interface RefusalWords {
  refusals: RefusalTable;
  translationRef: TranslationRef;
}

/** What {@link createRefusalWords} needs. */
export interface RefusalWordsOptions<T extends RefusalTable, Term extends string> {
  /** Id of the translation ref, e.g. `plugin.hr.refusals`. */
  id: string;
  /** The table that the backend refuses with. Its English sentences are the English words. */
  refusals: T;
  /** English words for parameters of kind `term`. */
  terms?: Record<Term, string>;
  translations: { de: () => Promise<{ default: RefusalSentences<T, Term> }> };
}

/** Makes a plugin's words from its table and its translations. Export it as the default of a module of its own, so that it loads when needed. */
export function createRefusalWords<T extends RefusalTable, Term extends string = never>(
  options: RefusalWordsOptions<T, Term>,
): RefusalWords {
  const { id, refusals, terms = {}, translations } = options;
  const sentences = Object.entries(refusals).map(([code, { text }]) => [code, text]);
  const words = Object.entries(terms).map(([term, word]) => [`term.${term}`, word]);
  const messages: Record<string, string> = Object.fromEntries([...sentences, ...words]);
  // The keys are only known here as texts; that none is missing is what `RefusalSentences` demands of the caller.
  return { refusals, translationRef: createTranslationRef({ id, messages, translations: translations as never }) };
}

type Translate = (key: string, values?: Record<string, string>) => string;

/** The sentence of a refusal in the reader's language; nothing when the table does not have the code. */
export function sayRefusal({ refusals }: RefusalWords, { code, params = {} }: Refusal, t: Translate, format: Format): string | undefined {
  const known = Object.hasOwn(refusals, code) ? refusals[code] : undefined;
  if (!known) return undefined;
  const kinds = known.params ?? {};
  // A server of another version may send fewer parameters than this page knows.
  const values = Object.keys(kinds).map(name => [name, name in params ? say(kinds[name], params[name], t, format) : '–']);
  return t(code, Object.fromEntries(values));
}

function say(kind: RefusalParamKind, value: RefusalParam, t: Translate, format: Format): string {
  if (Array.isArray(value)) return format.list(value.map(item => say(kind, item, t, format)));
  const text = String(value);
  if (kind === 'number') return format.number(Number(value));
  if (kind === 'date') return format.date(text);
  if (kind === 'instant') return format.dateTime(text);
  if (kind === 'person') return nameOfRef(text);
  if (kind !== 'term') return text;
  const word = t(`term.${text}`);
  return word === `term.${text}` ? text : word;
}
