import { EffectiveRoles } from '../policy/EffectiveRoles';
import { patternMatcher } from '../policy/permissionPattern';
import type { KnownPermission, RolesRegistry } from '../policy/RolesRegistry';
import { pathText, type ConfigPath, type Problem } from './Problem';
import type { ConfiguredRole, ConfigWord, RoleEntry } from './readRoles';

interface Context {
  registry: RolesRegistry;
  problems: Problem[];
  /** Names the place of a key: `app-config.yaml:12:9`, undefined when it is not known. */
  locate: (path: ConfigPath) => string | undefined;
}

/** Resolves patterns and conditions to what is registered. What means nothing goes to `problems`. */
export function resolveRoles(configured: ConfiguredRole[], context: Context): EffectiveRoles {
  const roles = new EffectiveRoles(configured.map(role => role.name));
  for (const { name, entries } of configured) {
    for (const entry of entries) {
      for (const word of entry.allow) addRights(roles, name, word, entry, context);
    }
  }
  return roles;
}

function addRights(roles: EffectiveRoles, role: string, word: ConfigWord, entry: RoleEntry, context: Context) {
  const { registry, problems, locate } = context;
  const matches = patternMatcher(word.text);
  const known = registry.permissions().filter(({ permission }) => matches(permission.name));
  if (!known.length) problems.push(unknownPermission(word, registry));
  for (const condition of entry.when) checkCondition(condition, word, known, context);
  const source = { key: pathText(word.path), pattern: word.text, location: locate(word.path) };
  const conditions = entry.when.map(condition => condition.text);
  for (const { permission } of known) {
    roles.add(role, permission.name, { always: !conditions.length, conditions, sources: [source] });
  }
}

function unknownPermission({ text, path }: ConfigWord, registry: RolesRegistry): Problem {
  const names = registry.permissions().map(({ permission }) => permission.name);
  const related = names.filter(name => name.startsWith(`${text.split('.')[0]}.`));
  const families = [...new Set(names.map(name => `${name.split('.')[0]}.*`))];
  return {
    path,
    found: `'${text}', which no permission matches`,
    expected: related.length ? `one of ${related.join(', ')}` : `something of ${families.join(', ')}`,
    misspelt: { word: text, candidates: [...names, ...families] },
  };
}

function checkCondition(condition: ConfigWord, word: ConfigWord, known: KnownPermission[], { registry, problems }: Context) {
  const offers = ({ permission }: KnownPermission) => registry.conditionsFor(permission).map(({ name }) => name);
  const refused = known.find(permission => !offers(permission).includes(condition.text));
  if (!refused || problems.some(problem => problem.path === condition.path)) return;
  const { name } = refused.permission;
  const matched = word.text === name ? `'${name}'` : `'${name}' (matched by '${word.text}')`;
  const offered = offers(refused);
  const exists = registry.conditions().some(other => other.name === condition.text);
  problems.push({
    path: condition.path,
    found: exists ? `'${condition.text}', which ${matched} does not offer` : `unknown condition '${condition.text}'`,
    expected: offered.length ? `one of ${offered.join(', ')}` : `an entry without 'when', for ${matched} knows no conditions`,
    misspelt: { word: condition.text, candidates: offered },
  });
}
