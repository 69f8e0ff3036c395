import { createFrontendPlugin, createRouteRef, PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiShieldKeyholeLine } from '@remixicon/react';
import { localizedTitle } from '@tos/shell-react';
import { accessApi } from './api';

const rootRouteRef = createRouteRef();

const accessPage = PageBlueprint.make({
  // Hides page and navigation item; the route decides by itself.
  if: { permissions: { $contains: 'access.matrix.read' } },
  params: {
    path: '/access',
    routeRef: rootRouteRef,
    title: localizedTitle({ en: 'Who may do what', de: 'Wer darf was' }),
    icon: <RiShieldKeyholeLine />,
    loader: () => import('./matrix/AccessPage').then(m => <m.AccessPage />),
  },
});

/** The administration page "who may do what". */
export const accessPlugin = createFrontendPlugin({
  pluginId: 'access',
  title: localizedTitle({ en: 'Who may do what', de: 'Wer darf was' }),
  icon: <RiShieldKeyholeLine />,
  routes: { root: rootRouteRef },
  extensions: [accessApi, accessPage],
});
