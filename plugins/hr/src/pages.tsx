import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiGroupLine, RiOrganizationChart } from '@remixicon/react';
import { localizedTitle } from '@tos/shell-react';
import { organisationRouteRef, peopleRouteRef } from './routes';

/** Pages of HR. */
export const pages = [
  PageBlueprint.make({
    name: 'people',
    params: {
      path: '/people',
      routeRef: peopleRouteRef,
      title: localizedTitle({ en: 'People', de: 'Personen' }),
      icon: <RiGroupLine />,
      loader: () => import('./people/PeoplePage').then(m => <m.PeoplePage />),
    },
  }),
  PageBlueprint.make({
    name: 'organisation',
    params: {
      path: '/organisation',
      routeRef: organisationRouteRef,
      title: localizedTitle({ en: 'Organisation', de: 'Organisation' }),
      icon: <RiOrganizationChart />,
      loader: () => import('./organisation/OrganisationPage').then(m => <m.OrganisationPage />),
    },
  }),
];
