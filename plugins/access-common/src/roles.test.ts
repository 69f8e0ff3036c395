import { roleOfRef, roleRef, tosRoles } from './roles';

describe('roles', () => {
  it.each(tosRoles)('survives the way through a reference: %s', role => {
    expect(roleOfRef(roleRef(role))).toBe(role);
  });

  it.each([
    ['role:keycloak/TOS-HR', 'tos-hr'],
    ['role:keycloak/realm/with/slashes', 'realm/with/slashes'],
    ['role:other/tos-hr', undefined],
    ['user:default/role:keycloak/tos-hr', undefined],
    ['group:default/tos-hr', undefined],
    ['tos-hr', undefined],
  ])('reads %s as %s', (ref, role) => {
    expect(roleOfRef(ref)).toBe(role);
  });
});
