import { foldText } from '../foldText';
import { splitName } from './mapRow';

/** What an organogram row says about the holder of the post. */
export type PostHolder = 'named' | 'undisclosed' | 'vacant';

/** A row of an organogram with what follows from its words. */
export interface DescribedPost {
  [field: string]: string | number | boolean | null | undefined;
  /** Reference of the post, `null` for none or a placeholder. */
  externalKey: string | null;
  /** The reference is a word such as `0` or `Deleted`, which many posts share. */
  placeholder: string | null;
  superior: string | null;
  holderState: PostHolder;
  organisationKey: string;
  unitKey: string;
}

const VACANT = /^(vacant|vacancy|vakant|unbesetzt|not in post|nicht besetzt|frei)\b/i;
const UNDISCLOSED = /^(n\/?[da]|nd|not disclosed|undisclosed|nicht genannt|k\. ?a\.|anonym|-+|)$/i;
const TOP = /^(xx+|x|none|n\/?a|-+|0)$/i;
const PLACEHOLDER = /^(0+|n\/?a|n\/?d|deleted|gel(ö|oe)scht|tbc|tbd|xx+|-+|\?+)$/i;
const MAX_PART = 45;

/** Letters, digits and hyphens that stay readable; texts that are cut get a check sum so that they stay different. */
function slug(text: string): string {
  const clean = foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (clean.length <= MAX_PART) return clean || 'x';
  let sum = 0;
  for (const letter of clean) sum = (sum * 31 + letter.codePointAt(0)!) % 0x7fffffff;
  return `${clean.slice(0, MAX_PART - 7)}-${sum.toString(36).padStart(6, '0')}`;
}

function holderState(holder: string, title: string): PostHolder {
  if (VACANT.test(holder) || VACANT.test(title)) return 'vacant';
  return UNDISCLOSED.test(holder) ? 'undisclosed' : 'named';
}

/**
 * Reads the words of an organogram row: `N/D` and `N/A` are holders whose names are not published, `Vacant` and `Not in post`
 * are vacancies, `XX` is the top, `0` and `Deleted` are not references. Keys of units and people are made from their names,
 * for such files have no others.
 */
export function describePost(data: Record<string, string | number | boolean | null>): DescribedPost {
  const text = (name: string) => String(data[name] ?? '');
  const reference = text('externalKey');
  const placeholder = !reference || PLACEHOLDER.test(reference) ? reference || '-' : null;
  const state = holderState(text('holder'), text('title'));
  const organisationKey = slug(text('organisation'));
  const unit = text('unit');
  const superior = text('superior');
  return {
    ...data,
    externalKey: placeholder === null ? reference : null,
    placeholder,
    superior: !superior || TOP.test(superior) ? null : superior,
    holderState: state,
    organisationKey,
    unitKey: !unit || unit === text('organisation') ? organisationKey : `${organisationKey}.${slug(unit)}`,
    ...(state === 'named' && { ...splitName(text('holder')), holderKey: slug(text('holder')) }),
  };
}
