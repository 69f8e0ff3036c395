import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityHeaderLayoutBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** The head of the pages of people and teams; other kinds keep the platform's. */
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
  ],
});
