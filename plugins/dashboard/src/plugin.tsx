import { createExtensionInput, createFrontendPlugin, PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiHome5Line } from '@remixicon/react';
import { DashboardWidgetBlueprint, dashboardWidgetDataRef } from '@tos/plugin-dashboard-react';
import { localizedTitle } from '@tos/shell-react';
import { HomePage } from './HomePage';
import { NotificationsWidget } from './NotificationsWidget';
import { QuickAccessWidget } from './QuickAccessWidget';
import { homeRouteRef } from './routes';
import { sortWidgets } from './sortWidgets';

const title = localizedTitle({ en: 'Home', de: 'Start' });

// The page after the sign-in and its own two widgets are in the first bundle: as chunks they would come one after another.
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
    loader: async () => QuickAccessWidget,
  },
});

const notificationsWidget = DashboardWidgetBlueprint.make({
  name: 'notifications',
  params: {
    title: localizedTitle({ en: 'Unread notifications', de: 'Ungelesene Mitteilungen' }),
    order: 20,
    loader: async () => NotificationsWidget,
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
