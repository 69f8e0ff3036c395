import { createFrontendModule } from '@backstage/frontend-plugin-api';
import searchPlugin from '@backstage/plugin-search/alpha';

/** The search page, in place of the platform's. */
export const searchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [
    searchPlugin.getExtension('page:search').override({
      params: {
        loader: () => import('./SearchPage').then(module => <module.SearchPage />),
      },
    }),
  ],
});
