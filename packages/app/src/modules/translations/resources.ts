import { createTranslationResource } from '@backstage/frontend-plugin-api';
import { coreComponentsTranslationRef } from '@backstage/core-components/alpha';
import { apiDocsTranslationRef } from '@backstage/plugin-api-docs/alpha';
import { catalogTranslationRef } from '@backstage/plugin-catalog/alpha';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph/alpha';
import { catalogReactTranslationRef } from '@backstage/plugin-catalog-react/alpha';
import { notificationsTranslationRef } from '@backstage/plugin-notifications/alpha';
import { orgTranslationRef } from '@backstage/plugin-org/alpha';
import { searchTranslationRef } from '@backstage/plugin-search/alpha';
import { searchReactTranslationRef } from '@backstage/plugin-search-react/alpha';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings/alpha';

/**
 * German for the pages of the platform, which speaks English only. A key that is missing here does not compile, so an
 * update of the platform shows what is new. Each file is loaded when its page is first shown in German.
 */
export const resources = {
  'api-docs': createTranslationResource({
    ref: apiDocsTranslationRef,
    translations: { de: () => import('./api-docs.de') },
  }),
  catalog: createTranslationResource({
    ref: catalogTranslationRef,
    translations: { de: () => import('./catalog.de') },
  }),
  'catalog-graph': createTranslationResource({
    ref: catalogGraphTranslationRef,
    translations: { de: () => import('./catalog-graph.de') },
  }),
  'catalog-react': createTranslationResource({
    ref: catalogReactTranslationRef,
    translations: { de: () => import('./catalog-react.de') },
  }),
  'core-components': createTranslationResource({
    ref: coreComponentsTranslationRef,
    translations: { de: () => import('./core-components.de') },
  }),
  notifications: createTranslationResource({
    ref: notificationsTranslationRef,
    translations: { de: () => import('./notifications.de') },
  }),
  org: createTranslationResource({
    ref: orgTranslationRef,
    translations: { de: () => import('./org.de') },
  }),
  search: createTranslationResource({
    ref: searchTranslationRef,
    translations: { de: () => import('./search.de') },
  }),
  'search-react': createTranslationResource({
    ref: searchReactTranslationRef,
    translations: { de: () => import('./search-react.de') },
  }),
  'user-settings': createTranslationResource({
    ref: userSettingsTranslationRef,
    translations: { de: () => import('./user-settings.de') },
  }),
};
