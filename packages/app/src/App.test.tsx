import { ConfigReader } from '@backstage/core-app-api';
import { prepareSpecializedApp, type FinalizedSpecializedApp } from '@backstage/frontend-app-api';
import { ApiBlueprint, createFrontendModule } from '@backstage/frontend-plugin-api';
import appPlugin from '@backstage/plugin-app';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import accessPlugin from '@tos/plugin-access';
import dashboardPlugin from '@tos/plugin-dashboard';
import hrPlugin from '@tos/plugin-hr';
import { render } from '@testing-library/react';
import { features } from './App';

const everythingAllowed = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ApiBlueprint.make({
      name: 'permission',
      params: define =>
        define({
          api: permissionApiRef,
          deps: {},
          factory: () => ({ authorize: async () => ({ result: 'ALLOW' as const }) }) as never,
        }),
    }),
  ],
});

const config = new ConfigReader({
  app: {
    baseUrl: 'http://localhost',
    extensions: [
      { 'api:app/app-language': { config: { defaultLanguage: 'de', availableLanguages: ['de', 'en'] } } },
      { 'sign-in-page:app': false },
    ],
  },
  backend: { baseUrl: 'http://localhost' },
});

jest.setTimeout(60_000);

describe('App', () => {
  it('starts with all its plugins and reports no error', async () => {
    const prepared = prepareSpecializedApp({
      features: [appPlugin, ...features, accessPlugin, dashboardPlugin, hrPlugin, everythingAllowed],
      config,
    });
    const finalized = new Promise<FinalizedSpecializedApp>(resolve => prepared.onFinalized(resolve));
    render(prepared.getBootstrapApp().element);
    const app = await finalized;
    expect(app.errors ?? []).toEqual([]);
    expect([...app.tree.nodes.keys()]).toEqual(
      expect.arrayContaining(['page:dashboard', 'page:hr/people', 'page:access', 'page:search', 'theme:app/contrast']),
    );
  });
});
