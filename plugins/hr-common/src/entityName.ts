import { foldText } from './foldText';

const MAX_LENGTH = 63;
const CLEAN = /^[a-z0-9]+([-_.][a-z0-9]+)*$/i;
const LOOKS_MARKED = /-[0-9a-f]{12}$/;

/** FNV-1a with 64 bits, of which 48 are shown; a mark to keep names apart, not a secret. */
function mark(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0').slice(-12);
}

/**
 * A name that the catalog accepts (letters, digits, `-_.`, at most 63). A text that already is one stays; any other is made
 * readable and gets a mark computed from the whole text, and so does one that looks marked. Hence two texts that differ by
 * more than case never meet in one name.
 */
function safeName(text: string, space: string, isReserved: (name: string) => boolean): string {
  const exact = text.normalize('NFC').toLowerCase();
  // The text itself must be plain: the Kelvin sign becomes a plain k by composition and lower case.
  const isClean = text.length <= MAX_LENGTH && CLEAN.test(text);
  if (isClean && !LOOKS_MARKED.test(exact) && !isReserved(exact)) return exact;
  const readable = foldText(exact)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return [readable, mark(`${space}:${exact}`)].filter(Boolean).join('-');
}

/**
 * Name of a person's User entity: the account name when there is one, else `p-` and the external key.
 * Case and composition (NFC/NFD) make no difference, everything else does: `admin`, `admin ` and `admın` are three names.
 * The database keeps the names unique on top.
 */
export function userEntityName(person: { username?: string | null; externalKey: string }): string {
  if (person.username) return safeName(person.username, 'username', name => name.startsWith('p-'));
  return safeName(`p-${person.externalKey}`, 'key', () => false);
}

/** Name of a unit's Group entity, made from its external key in the same way. */
export function groupEntityName(unit: { externalKey: string }): string {
  return safeName(unit.externalKey, 'unit', () => false);
}

/** `user:default/<name>`. */
export const userEntityRef = (entityName: string) => `user:default/${entityName}`;

/** `group:default/<name>`. */
export const groupEntityRef = (entityName: string) => `group:default/${entityName}`;
