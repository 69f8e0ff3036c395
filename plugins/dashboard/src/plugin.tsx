import { createExtensionInput, createFrontendPlugin, PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiHome5Line } from '@remixicon/react';
import { DashboardWidgetBlueprint, dashboardWidgetDataRef } from '@tos/plugin-dashboard-react';
import { localizedTitle } from '@tos/shell-react';
import { homeRouteRef } from './routes';
import { sortWidgets } from './sortWidgets';

const title = localizedTitle({ en: 'Home', de: 'Start' });

const homePage = PageBlueprint.makeWithOverrides({
  inputs: { widgets: createExtensionInput([dashboardWidgetDataRef]) },
  factory: (original, { inputs }) =>
    original({
      path: '/',
      routeRef: homeRouteRef,
      title,
      icon: <RiHome5Line />,
      noHeader: true,
      loader: async () => {
        const { HomePage } = await import('./HomePage');
        const widgets = sortWidgets(inputs.widgets.map(widget => ({ id: widget.node.spec.id, ...widget.get(dashboardWidgetDataRef) })));
        return <HomePage widgets={widgets} />;
      },
    }),
});

const quickAccessWidget = DashboardWidgetBlueprint.make({
  name: 'quick-access',
  params: {
    title: localizedTitle({ en: 'Quick access', de: 'Schnellzugriff' }),
    order: 10,
    loader: () => import('./QuickAccessWidget').then(module => module.QuickAccessWidget),
  },
});

const notificationsWidget = DashboardWidgetBlueprint.make({
  name: 'notifications',
  params: {
    title: localizedTitle({ en: 'Unread notifications', de: 'Ungelesene Mitteilungen' }),
    order: 20,
    loader: () => import('./NotificationsWidget').then(module => module.NotificationsWidget),
  },
});

/** The home page and the widgets that belong to nobody else. */
export const dashboardPlugin = createFrontendPlugin({
  pluginId: 'dashboard',
  title,
  icon: <RiHome5Line />,
  routes: { root: homeRouteRef },
  extensions: [homePage, quickAccessWidget, notificationsWidget],
});
