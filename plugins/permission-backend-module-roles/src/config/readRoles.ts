import { tosRoles } from '@tos/plugin-access-common';
import { isPattern } from '../policy/permissionPattern';
import { describe, type ConfigPath, type Problem } from './Problem';

/** A word from the configuration and where it stands. */
export interface ConfigWord {
  text: string;
  path: ConfigPath;
}

/** One entry of a role: permission patterns, and conditions of which one must hold. */
export interface RoleEntry {
  allow: ConfigWord[];
  /** Empty: without condition. */
  when: ConfigWord[];
}

/** A role as written, in its form checked, in its meaning not yet. */
export interface ConfiguredRole {
  name: string;
  entries: RoleEntry[];
}

const ENTRY = "an entry such as '- allow: hr.person.read' with, if needed, 'when: isSelf' below it";
const ENTRY_KEYS = ['allow', 'when'];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the form of `permission.roles`. What it cannot read goes to `problems` and is left out. */
export function readRoles(value: unknown, problems: Problem[]): ConfiguredRole[] {
  const path = ['permission', 'roles'];
  if (!isObject(value) || !Object.keys(value).length) {
    const found = isObject(value) ? 'no role' : describe(value);
    problems.push({
      path,
      found,
      expected: "roles such as 'tos-employee:' with a list of entries each; without any, nobody may do anything",
    });
    return [];
  }
  const seen = new Set<string>();
  return Object.entries(value).flatMap(([name, entries]) => {
    const at = [...path, name];
    checkName(name, seen, at, problems);
    if (Array.isArray(entries)) return [{ name, entries: entries.flatMap((entry, i) => readEntry(entry, [...at, i], problems)) }];
    problems.push({ path: at, found: describe(entries), expected: `a list, each line ${ENTRY}` });
    return [];
  });
}

function checkName(name: string, seen: Set<string>, path: ConfigPath, problems: Problem[]) {
  const lower = name.toLocaleLowerCase('en-US');
  if (seen.has(lower)) {
    problems.push({
      path,
      atKey: true,
      found: `role '${name}' a second time`,
      expected: 'each role once; upper and lower case are the same',
    });
  }
  seen.add(lower);
  if (!lower.startsWith('tos-') || tosRoles.some(role => role === lower)) return;
  const expected = `one of ${tosRoles.join(', ')}, or a role of your own whose name does not begin with 'tos-'`;
  problems.push({ path, atKey: true, found: `unknown role '${name}'`, expected, misspelt: { word: name, candidates: [...tosRoles] } });
}

function readEntry(entry: unknown, path: ConfigPath, problems: Problem[]): RoleEntry[] {
  if (!isObject(entry)) {
    problems.push({ path, found: describe(entry), expected: ENTRY });
    return [];
  }
  const unknown = Object.keys(entry).filter(key => !ENTRY_KEYS.includes(key));
  for (const word of unknown) {
    const misspelt = { word, candidates: ENTRY_KEYS };
    problems.push({ path: [...path, word], atKey: true, found: `unknown key '${word}'`, expected: 'allow and, if needed, when', misspelt });
  }
  const hasAllow = 'allow' in entry;
  if (!hasAllow && !unknown.length) problems.push({ path, found: "no 'allow'", expected: ENTRY });
  const allow = hasAllow ? readWords(entry.allow, [...path, 'allow'], 'a permission or a list of permissions', problems) : [];
  const when = 'when' in entry ? readWords(entry.when, [...path, 'when'], 'a condition or a list of conditions', problems) : [];
  return [{ allow: allow.filter(word => checkPattern(word, problems)), when }];
}

function checkPattern({ text, path }: ConfigWord, problems: Problem[]): boolean {
  if (isPattern(text)) return true;
  problems.push({ path, found: describe(text), expected: "dotted names in which '*' stands for whole parts, e.g. 'hr.*'" });
  return false;
}

function readWords(value: unknown, path: ConfigPath, expected: string, problems: Problem[]): ConfigWord[] {
  const list = Array.isArray(value) ? value : [value];
  if (!list.length) problems.push({ path, found: describe(value), expected });
  return list.flatMap((text, i) => {
    const at = Array.isArray(value) ? [...path, i] : path;
    if (typeof text === 'string' && text !== '') return [{ text, path: at }];
    problems.push({ path: at, found: describe(text), expected });
    return [];
  });
}
