import { nearest } from './suggest';

/** Where in the configuration, e.g. `['permission', 'roles', 'tos-hr', 0, 'allow']`. */
export type ConfigPath = (string | number)[];

/** One thing that is wrong in the configuration. */
export interface Problem {
  path: ConfigPath;
  /** True when the key is wrong and not the value behind it. */
  atKey?: boolean;
  /** What stands there. */
  found: string;
  /** What may stand there. */
  expected: string;
  /** The misspelt word and the words it may have been. */
  misspelt?: { word: string; candidates: string[] };
}

/** `permission.roles.tos-hr[0].allow`. */
export function pathText(path: ConfigPath): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i ? '.' : ''}${part}`)).join('');
}

/** A found value, short enough for one line. Configuration of roles holds no secrets. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length ? 'a list' : 'an empty list';
  if (typeof value === 'object') return 'an object';
  if (value === '') return 'an empty text';
  const text = String(value);
  return typeof value === 'string' ? `'${text.length > 80 ? `${text.slice(0, 80)}…` : text}'` : `the ${typeof value} ${text}`;
}

/** `permission.roles.tos-hr[0].allow: found 'hr.persn.read'. Did you mean 'hr.person.read'? Expected …` */
export function problemText({ path, found, expected, misspelt }: Problem): string {
  const meant = misspelt && nearest(misspelt.word, misspelt.candidates);
  return `${pathText(path)}: found ${found}.${meant ? ` Did you mean '${meant}'?` : ''} Expected ${expected}.`;
}
