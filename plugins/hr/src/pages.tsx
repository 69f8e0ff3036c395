import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiGroupLine, RiOrganizationChart, RiUploadCloud2Line } from '@remixicon/react';
import { localizedTitle } from '@tos/shell-react';
import { importsRouteRef, organisationRouteRef, peopleRouteRef } from './routes';

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
  PageBlueprint.make({
    name: 'imports',
    if: { permissions: { $contains: 'hr.import.use' } },
    params: {
      path: '/imports',
      routeRef: importsRouteRef,
      title: localizedTitle({ en: 'Import', de: 'Import' }),
      icon: <RiUploadCloud2Line />,
      loader: () => import('./imports/ImportsPage').then(m => <m.ImportsPage />),
    },
  }),
];
