import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityHeaderLayoutBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { localizedTitle } from '@tos/shell-react';

// The platform names its tabs in English only.
localizedTitle({ en: 'Overview', de: 'Übersicht' });

/** The head of the pages of people, teams and APIs; other kinds keep the platform's. */
export const entityHeaderModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    EntityHeaderLayoutBlueprint.make({
      name: 'people-and-teams',
      params: {
        filter: { kind: { $in: ['user', 'group'] } },
        loader: () => import('./PersonOrTeamHeader').then(module => module.PersonOrTeamHeader),
      },
    }),
    EntityHeaderLayoutBlueprint.make({
      name: 'apis',
      params: { filter: { kind: 'api' }, loader: () => import('./ApiHeader').then(module => module.ApiHeader) },
    }),
  ],
});
