import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult, createPermission, type Permission } from '@backstage/plugin-permission-common';
import { readRoles } from '../config/readRoles';
import { resolveRoles } from '../config/resolveRoles';
import { bookLend, bookRead, mine, shelf, shelfOpen } from '../testing/shelf';
import { RolesPolicy } from './RolesPolicy';
import { RolesRegistry } from './RolesRegistry';

const ROLES = {
  'tos-employee': [{ allow: 'shelf.book.read', when: 'isMine' }],
  'tos-lead': [{ allow: ['shelf.book.*'], when: ['isMine', 'isTeams'] }],
  'tos-hr': [{ allow: 'shelf.book.read' }],
  librarian: [{ allow: 'shelf.*' }],
  doorman: [{ allow: 'shelf.open' }],
};

const ANNA = 'user:default/anna';

function createPolicy(roles: unknown = ROLES) {
  const registry = new RolesRegistry();
  registry.addPermissions(shelf);
  const problems: never[] = [];
  const effective = resolveRoles(readRoles(roles, problems), { registry, problems, locate: () => undefined });
  expect(problems).toEqual([]);
  const getUserInfo = jest.fn();
  const policy = new RolesPolicy({ roles: effective, registry, userInfo: mockServices.userInfo.mock({ getUserInfo }) });
  const decide = (permission: Permission, refs: string[]) => {
    const info = { userEntityRef: ANNA, ownershipEntityRefs: refs };
    getUserInfo.mockResolvedValue(info);
    return policy.handle({ permission }, { credentials: mockCredentials.user(ANNA), info });
  };
  return { policy, decide };
}

const ref = (role: string) => `role:keycloak/${role}`;
const conditional = (conditions: unknown) => ({ result: 'CONDITIONAL', pluginId: 'shelf', resourceType: 'shelf-book', conditions });
const ALLOW = { result: AuthorizeResult.ALLOW };
const DENY = { result: AuthorizeResult.DENY };

const teams = (...roles: string[]) => mine('isTeams', roles.map(ref).join(','));

describe('RolesPolicy', () => {
  it.each<[string, Permission, string[], unknown]>([
    ['no role', bookRead, [], DENY],
    ['a role nobody configured', bookRead, ['stranger'], DENY],
    ['a role without this right', bookRead, ['doorman'], DENY],
    ['one condition', bookRead, ['tos-employee'], conditional(mine('isMine', ANNA))],
    ['any of two conditions', bookLend, ['tos-lead'], conditional({ anyOf: [mine('isMine', ANNA), teams('tos-lead')] })],
    [
      'the same condition from two roles once',
      bookRead,
      ['tos-employee', 'tos-lead'],
      conditional({ anyOf: [mine('isMine', ANNA), teams('tos-employee', 'tos-lead')] }),
    ],
    ['a right without condition', bookRead, ['tos-hr'], ALLOW],
    ['without condition beats with condition', bookRead, ['tos-employee', 'tos-hr'], ALLOW],
    ['rights of one role do not widen others', bookLend, ['tos-employee', 'tos-hr'], DENY],
    ['a pattern', bookLend, ['librarian'], ALLOW],
    ['a basic permission', shelfOpen, ['doorman'], ALLOW],
    ['a role in other letters', shelfOpen, ['Doorman'], ALLOW],
  ])('%s', async (_, permission, roles, expected) => {
    expect(await createPolicy().decide(permission, roles.map(ref))).toEqual(expected);
  });

  it.each([['group:default/doorman'], ['role:default/doorman'], ['doorman'], ['user:default/doorman']])(
    'takes no role from %s',
    async other => {
      expect(await createPolicy().decide(shelfOpen, [other])).toEqual(DENY);
    },
  );

  it.each<[string, Permission]>([
    ['nobody has registered', createPermission({ name: 'shelf.unknown', attributes: {} })],
    ['is of another kind than the registered one', createPermission({ name: 'shelf.book.read', attributes: {} })],
    ['is for another resource type', createPermission({ name: 'shelf.book.read', attributes: {}, resourceType: 'shelf-board' })],
    ['pretends to be about resources', createPermission({ name: 'shelf.open', attributes: {}, resourceType: 'shelf-book' })],
  ])('refuses a permission that %s, even to a role that may do everything', async (_, permission) => {
    expect(await createPolicy({ boss: [{ allow: '*' }] }).decide(permission, [ref('boss')])).toEqual(DENY);
  });

  it('refuses whoever is not signed in', async () => {
    expect(await createPolicy().policy.handle({ permission: shelfOpen })).toEqual(DENY);
  });

  it('does not decide when it cannot learn the roles', async () => {
    const registry = new RolesRegistry();
    registry.addPermissions(shelf);
    const roles = resolveRoles(readRoles(ROLES, []), { registry, problems: [], locate: () => undefined });
    const getUserInfo = jest.fn().mockRejectedValue(new Error('auth is away'));
    const policy = new RolesPolicy({ roles, registry, userInfo: mockServices.userInfo.mock({ getUserInfo }) });
    const user = { credentials: mockCredentials.user(ANNA), info: { userEntityRef: ANNA, ownershipEntityRefs: [ref('doorman')] } };
    await expect(policy.handle({ permission: shelfOpen }, user)).rejects.toThrow('auth is away');
  });
});

describe('RolesRegistry', () => {
  it.each([
    ['a permission', { pluginId: 'attic', permissions: [shelfOpen] }, "permission 'shelf.open', which plugin 'shelf'"],
    ['a condition', { pluginId: 'attic', permissions: [], conditions: shelf.conditions }, "condition 'isMine' for 'shelf-book'"],
  ])('refuses %s that another plugin has added', (_, registration, message) => {
    const registry = new RolesRegistry();
    registry.addPermissions(shelf);
    expect(() => registry.addPermissions(registration)).toThrow(message);
  });
});
