/** Where a right comes from: a place in the configuration. */
export interface GrantSource {
  /** E.g. `permission.roles.tos-hr[0].allow`. */
  key: string;
  /** What is written there, e.g. `hr.*`. */
  pattern: string;
  /** File, line and column, when known. */
  location?: string;
}

/** How far a role may use a permission. */
export interface Grant {
  /** True when no condition applies. */
  always: boolean;
  /** Condition names of which one must hold; not empty unless `always`. */
  conditions: string[];
  sources: GrantSource[];
}

/** Rights add up: one grant without condition wins, otherwise any of the conditions is enough. */
export function addGrants(grants: Grant[]): Grant | undefined {
  if (!grants.length) return undefined;
  const always = grants.some(grant => grant.always);
  const conditions = always ? [] : [...new Set(grants.flatMap(grant => grant.conditions))];
  return { always, conditions, sources: grants.flatMap(grant => grant.sources) };
}

/** What each role may do, checked and resolved to single permissions. */
export class EffectiveRoles {
  readonly #grants = new Map<string, Map<string, Grant>>();

  /** Names of the configured roles as written. */
  readonly names: string[];

  constructor(names: string[]) {
    this.names = names;
    for (const name of names) this.#grants.set(name.toLocaleLowerCase('en-US'), new Map());
  }

  /** Adds a right to a role. */
  add(role: string, permission: string, grant: Grant): void {
    const grants = this.#grants.get(role.toLocaleLowerCase('en-US'))!;
    const known = grants.get(permission);
    grants.set(permission, addGrants(known ? [known, grant] : [grant])!);
  }

  /** Whether configuration names this role. */
  has(role: string): boolean {
    return this.#grants.has(role.toLocaleLowerCase('en-US'));
  }

  /** The sum of what the roles may do with a permission; undefined when none of them may. */
  grant(roles: string[], permission: string): Grant | undefined {
    return addGrants(roles.flatMap(role => this.#grants.get(role.toLocaleLowerCase('en-US'))?.get(permission) ?? []));
  }
}
