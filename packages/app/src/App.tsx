import { createApp } from '@backstage/frontend-defaults';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import userSettingsStorageModule from '@backstage/plugin-app-module-user-settings';
import authPlugin from '@backstage/plugin-auth';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { apiListModule, catalogModule } from './modules/catalog';
import { entityHeaderModule } from './modules/entityHeader';
import { Splash } from './modules/shell/Splash';
import { navModule } from './modules/nav';
import { pagePartsModule } from './modules/pageParts';
import { searchModule } from './modules/search';
import { settingsModule } from './modules/settings';
import { shellModule } from './modules/shell';
import { signInModule } from './modules/signIn';
import { themeModule } from './modules/theme';
import { translationsModule } from './modules/translations';

/**
 * Plugins of tOS are found by themselves: every direct dependency of this package that is a frontend plugin is
 * installed (`app.packages`). Those of the platform are named here, because finding them would also bundle their entry
 * points of the old frontend system.
 */
export const features = [
  apiDocsPlugin,
  authPlugin,
  catalogPlugin,
  catalogGraphPlugin,
  notificationsPlugin,
  orgPlugin,
  searchPlugin,
  signalsPlugin,
  userSettingsPlugin,
  userSettingsStorageModule,
  apiListModule,
  catalogModule,
  entityHeaderModule,
  navModule,
  pagePartsModule,
  searchModule,
  settingsModule,
  shellModule,
  signInModule,
  themeModule,
  translationsModule,
];

export const app = createApp({ features, advanced: { loadingElement: <Splash /> } });
