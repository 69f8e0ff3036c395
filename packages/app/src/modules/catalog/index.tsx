import { createFrontendModule } from '@backstage/frontend-plugin-api';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

const factsCard = EntityCardBlueprint.make({
  name: 'facts',
  params: {
    type: 'info',
    filter: { $not: { kind: { $in: ['user', 'group'] } } },
    loader: () => import('./EntityFactsCard').then(module => <module.EntityFactsCard />),
  },
});

/**
 * The lists of the catalog and of the APIs, in place of the platform's: those load everything at once into a heavy table, and
 * name kinds and types in English only.
 */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    factsCard,
    catalogPlugin.getExtension('page:catalog').override({
      params: { loader: () => import('./CatalogPage').then(module => <module.CatalogPage />) },
    }),
  ],
});

/** The list of APIs is the catalog's list of one kind; it is there for those who look after the catalog, others see none of them. */
export const apiListModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [
    apiDocsPlugin.getExtension('page:api-docs').override({
      if: { permissions: { $contains: 'catalog.location.read' } },
      params: { loader: () => import('./CatalogPage').then(module => <module.CatalogPage kind="api" />) },
    }),
  ],
});
