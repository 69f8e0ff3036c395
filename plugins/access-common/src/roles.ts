/** The roles that tOS itself brings; companies add their own. Names starting with `tos-` are reserved for these. */
export const tosRoles = ['tos-admin', 'tos-hr', 'tos-lead', 'tos-lean', 'tos-works-council', 'tos-employee'] as const;

const PREFIX = 'role:keycloak/';

/** The reference by which a role travels in a person's ownership references, e.g. `role:keycloak/tos-hr`. */
export function roleRef(role: string): string {
  return `${PREFIX}${role.toLocaleLowerCase('en-US')}`;
}

/** The role behind a reference in lower case, undefined when the reference is of another kind (a person, a group). */
export function roleOfRef(ref: string): string | undefined {
  const lower = ref.toLocaleLowerCase('en-US');
  return lower.startsWith(PREFIX) ? lower.slice(PREFIX.length) : undefined;
}
