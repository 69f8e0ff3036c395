import { createExtensionBlueprint, ExtensionBoundary } from '@backstage/frontend-plugin-api';
import { z } from 'zod';
import { dashboardWidgetDataRef, type DashboardWidgetSize } from './dashboardWidgetDataRef';

/** What a plugin says about its widget. */
export interface DashboardWidgetParams {
  /** Heading, see `localizedTitle` of `@tos/shell-react`. */
  title: string;
  /** Default `small`. */
  size?: DashboardWidgetSize;
  /** Lower comes first, default 100. */
  order?: number;
  /** Loads the body of the widget; heading, frame, loading and failure are drawn by the home page. */
  loader: () => Promise<() => JSX.Element>;
}

/**
 * Puts a widget on the home page from any plugin.
 *
 * An administrator can change heading, size and order below `app.extensions`, or switch the widget off:
 * `dashboard-widget:<plugin>/<name>: { config: { order: 1 } }`.
 */
export const DashboardWidgetBlueprint = createExtensionBlueprint({
  kind: 'dashboard-widget',
  attachTo: { id: 'page:dashboard', input: 'widgets' },
  output: [dashboardWidgetDataRef],
  dataRefs: { widget: dashboardWidgetDataRef },
  configSchema: {
    title: z.string().optional(),
    size: z.enum(['small', 'medium', 'wide']).optional(),
    order: z.number().optional(),
  },
  *factory(params: DashboardWidgetParams, { node, config }) {
    yield dashboardWidgetDataRef({
      title: config.title ?? params.title,
      size: config.size ?? params.size ?? 'small',
      order: config.order ?? params.order ?? 100,
      Component: ExtensionBoundary.lazyComponent(node, params.loader),
    });
  },
});
