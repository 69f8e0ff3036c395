import { foldText } from '../foldText';

const MAX_LENGTH = 60;

const part = (text: string) =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** Whether a pattern is usable: letters, digits, `.`, `-`, `_` and at least one of `{first}`, `{last}`, `{f}`, `{l}`. */
export function isAccountNamePattern(pattern: string): boolean {
  return /\{(first|last|f|l)\}/.test(pattern) && /^[a-z0-9._-]*$/.test(pattern.replace(/\{(first|last|f|l)\}/g, ''));
}

/**
 * Proposes an account name: `{first}.{last}` makes `zoe.mueller` of Zoë Müller. `{f}` and `{l}` are the first letters. A name that is
 * taken gets the next number, `zoe.mueller2`.
 *
 * @param isTaken - asked with names in lower case
 */
export function proposeAccountName(
  person: { firstName: string; lastName: string },
  pattern: string,
  isTaken: (name: string) => boolean,
): string {
  const first = part(person.firstName);
  const last = part(person.lastName);
  const values: Record<string, string> = { first, last, f: first.slice(0, 1), l: last.slice(0, 1) };
  const filled = pattern.replace(/\{(first|last|f|l)\}/g, (_match, name: string) => values[name]);
  const base = filled.replace(/^[._-]+|[._-]+$/g, '').slice(0, MAX_LENGTH) || 'account';
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}${n}`;
    if (!isTaken(name)) return name;
  }
}
