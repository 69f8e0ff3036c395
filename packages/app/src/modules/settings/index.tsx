import { createFrontendModule, SubPageBlueprint } from '@backstage/frontend-plugin-api';

/** The first tab of the settings, in place of the platform's. */
export const settingsModule = createFrontendModule({
  pluginId: 'user-settings',
  extensions: [
    SubPageBlueprint.make({
      name: 'general',
      params: {
        path: 'general',
        title: 'General',
        loader: () => import('./GeneralSettings').then(module => <module.GeneralSettings />),
      },
    }),
  ],
});
