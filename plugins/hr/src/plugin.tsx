import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { localizedTitle, RefusalWordsBlueprint } from '@tos/shell-react';
import { hrApi } from './api';
import { cards } from './cards';
import { pages } from './pages';
import { profileTabs } from './profileTabs';
import { widgets } from './widgets';
import {
  changeRequestsRouteRef,
  checklistsRouteRef,
  entityRouteRef,
  holidaysRouteRef,
  importsRouteRef,
  myRecordRouteRef,
  organisationRouteRef,
  peopleRouteRef,
  personRouteRef,
  privacyRouteRef,
  workingTimeRouteRef,
} from './routes';

const refusalWords = RefusalWordsBlueprint.make({ params: { loader: () => import('./refusals/hrRefusalWords') } });

/** People, units and how they come in. */
export const hrPlugin = createFrontendPlugin({
  pluginId: 'hr',
  title: localizedTitle({ en: 'HR', de: 'Personal' }),
  routes: {
    people: peopleRouteRef,
    person: personRouteRef,
    organisation: organisationRouteRef,
    myRecord: myRecordRouteRef,
    changeRequests: changeRequestsRouteRef,
    imports: importsRouteRef,
    checklists: checklistsRouteRef,
    privacy: privacyRouteRef,
    workingTime: workingTimeRouteRef,
    holidays: holidaysRouteRef,
  },
  externalRoutes: { entity: entityRouteRef },
  extensions: [hrApi, refusalWords, ...pages, ...cards, ...widgets, ...profileTabs],
});
