import { ConfigReader } from '@backstage/core-app-api';
import { prepareSpecializedApp, type FinalizedSpecializedApp } from '@backstage/frontend-app-api';
import { ApiBlueprint, createFrontendModule } from '@backstage/frontend-plugin-api';
import appPlugin from '@backstage/plugin-app';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { render } from '@testing-library/react';
import { accessPlugin } from './plugin';

jest.setTimeout(60_000);

/** An app for somebody who holds exactly these permissions. */
async function startApp(held: string[]): Promise<FinalizedSpecializedApp> {
  const permissions = ApiBlueprint.make({
    name: 'permission',
    params: define =>
      define({
        api: permissionApiRef,
        deps: {},
        factory: () => ({ authorize: async ({ permission }) => ({ result: held.includes(permission.name) ? 'ALLOW' : 'DENY' }) as never }),
      }),
  });
  const prepared = prepareSpecializedApp({
    features: [appPlugin, accessPlugin, createFrontendModule({ pluginId: 'app', extensions: [permissions] })],
    config: new ConfigReader({
      app: { baseUrl: 'http://localhost', extensions: [{ 'sign-in-page:app': false }] },
      backend: { baseUrl: 'http://localhost' },
    }),
  });
  const finalized = new Promise<FinalizedSpecializedApp>(resolve => prepared.onFinalized(resolve));
  render(prepared.getBootstrapApp().element);
  return finalized;
}

describe('accessPlugin', () => {
  it.each([
    ['is there with the permission', ['access.matrix.read'], true],
    ['is not there without', ['hr.import.use'], false],
  ])('its page and navigation item %s', async (_, held, expected) => {
    const app = await startApp(held);
    expect(app.errors ?? []).toEqual([]);
    expect(app.tree.nodes.get('page:access')?.instance !== undefined).toBe(expected);
  });
});
