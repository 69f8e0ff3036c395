import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { resources } from './resources';

/** German texts of the platform's own pages. */
export const translationsModule = createFrontendModule({
  pluginId: 'app',
  extensions: Object.entries(resources).map(([name, resource]) => TranslationBlueprint.make({ name, params: { resource } })),
});
