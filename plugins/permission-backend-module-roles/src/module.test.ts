import { createServiceFactory, coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices, startTestBackend } from '@backstage/backend-test-utils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { accessContract, roleRef } from '@tos/plugin-access-common';
import { rolesPermissionsExtensionPoint } from '@tos/plugin-permission-node-roles';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import permissionModuleRoles from './index';
import { shelf } from './testing/shelf';

const permissionModuleShelf = createBackendModule({
  pluginId: 'permission',
  moduleId: 'shelf',
  register(env) {
    env.registerInit({
      deps: { roles: rolesPermissionsExtensionPoint },
      // Late on purpose: the check must wait for whoever still registers.
      init: async ({ roles }) => new Promise(resolve => setTimeout(() => resolve(roles.addPermissions(shelf)), 50)),
    });
  },
});

/** Whoever is called `user:default/<role>` has that role. */
const rolesByName = createServiceFactory({
  service: coreServices.userInfo,
  deps: {},
  factory: () => ({
    async getUserInfo(credentials) {
      const { userEntityRef } = (credentials as ReturnType<typeof mockCredentials.user>).principal;
      return { userEntityRef, ownershipEntityRefs: [userEntityRef, roleRef(userEntityRef.split('/')[1])] };
    },
  }),
});

const ROLES = {
  librarian: [{ allow: 'shelf.*' }, { allow: 'access.matrix.read' }],
  'tos-employee': [{ allow: 'shelf.book.read', when: 'isMine' }, { allow: 'shelf.open' }],
};

function start(roles: JsonObject) {
  const data = { permission: { enabled: true, roles }, backend: { listen: { port: 0 } } };
  return startTestBackend({
    features: [permissionModuleRoles, permissionPlugin, permissionModuleShelf, rolesByName, mockServices.rootConfig.factory({ data })],
  });
}

const as = (role: string) => mockCredentials.user.header(`user:default/${role}`);

describe('permissionModuleRoles', () => {
  it('stops the start of the backend when a permission is misspelt', async () => {
    const started = start({ librarian: [{ allow: 'shelf.opn' }] });
    await expect(started).rejects.not.toThrow('No policy module');
    await expect(started).rejects.toThrow(
      /Module 'roles' for plugin 'permission' startup failed.*cannot be used[^]*permission\.roles\.librarian\[0\]\.allow: found 'shelf\.opn'/,
    );
  });

  it('knows the permissions of modules that register later', async () => {
    const { server } = await start(ROLES);
    const item = { id: '1', permission: { type: 'basic', name: 'shelf.open', attributes: {} } };
    const ask = (role: string) =>
      request(server)
        .post('/api/permission/authorize')
        .set('Authorization', as(role))
        .send({ items: [item] });
    expect((await ask('tos-employee')).body).toEqual({ items: [{ id: '1', result: 'ALLOW' }] });
    expect((await ask('stranger')).body).toEqual({ items: [{ id: '1', result: 'DENY' }] });
  });

  it('shows the matrix as it is in force to whoever may see it', async () => {
    const { server } = await start(ROLES);
    const get = (header: string) => request(server).get('/api/permission/access/matrix').set('Authorization', header);
    const answer = await get(as('librarian'));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ roles: ['tos-employee', 'librarian'], ownRoles: ['librarian'] });
    const row = (name: string) => answer.body.permissions.find((permission: { name: string }) => permission.name === name);
    expect(row('shelf.book.read')).toEqual({
      name: 'shelf.book.read',
      pluginId: 'shelf',
      resourceType: 'shelf-book',
      action: 'read',
      grants: [
        {
          role: 'tos-employee',
          allow: 'conditional',
          conditions: ['isMine'],
          sources: [{ key: 'permission.roles.tos-employee[0].allow', pattern: 'shelf.book.read' }],
        },
        {
          role: 'librarian',
          allow: 'always',
          conditions: [],
          sources: [{ key: 'permission.roles.librarian[0].allow', pattern: 'shelf.*' }],
        },
      ],
    });
    expect(row('catalog.entity.read')).toMatchObject({ pluginId: 'catalog', grants: [], description: { de: expect.any(String) } });
    const isMine = {
      name: 'isMine',
      pluginId: 'shelf',
      resourceType: 'shelf-book',
      description: { en: 'Lent to you', de: 'An Sie verliehen' },
    };
    expect(answer.body.conditions).toContainEqual(isMine);

    expect((await get(as('tos-employee'))).status).toBe(403);
    expect((await get(mockCredentials.none.header())).status).toBe(401);
  });

  it('tells everybody the own rights and nothing else', async () => {
    const { server } = await start(ROLES);
    const get = (header: string) => request(server).get('/api/permission/access/mine').set('Authorization', header);
    const { body } = await get(as('tos-employee'));
    expect(body).toMatchObject({ userEntityRef: 'user:default/tos-employee', roles: [{ name: 'tos-employee', configured: true }] });
    const granted = body.permissions.flatMap((permission: any) => (permission.grant ? [[permission.name, permission.grant]] : []));
    expect(granted).toEqual([
      ['shelf.book.read', { allow: 'conditional', conditions: ['isMine'] }],
      ['shelf.open', { allow: 'always', conditions: [] }],
    ]);
    expect((await get(as('stranger'))).body.roles).toEqual([{ name: 'stranger', configured: false }]);
    expect((await get(mockCredentials.none.header())).status).toBe(401);
    expect((await get(mockCredentials.service.header())).status).toBe(403);
  });

  it('describes its routes', async () => {
    const { server } = await start(ROLES);
    const { body } = await request(server).get('/api/permission/openapi.json').set('Authorization', mockCredentials.service.header());
    expect(Object.keys(body.paths)).toEqual(Object.values(accessContract.routes).map(route => `/api/permission${route.path}`));
  });
});
