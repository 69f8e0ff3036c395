import { createExtensionDataRef } from '@backstage/frontend-plugin-api';

/** How much room a widget wants: `small` a third, `medium` half, `wide` the whole width of a desk; a phone gives all of it. */
export type DashboardWidgetSize = 'small' | 'medium' | 'wide';

/** A widget as the home page receives it. */
export interface DashboardWidget {
  /** Heading; made with `localizedTitle` of `@tos/shell-react` it is shown in both languages. */
  title: string;
  size: DashboardWidgetSize;
  /** Lower comes first; equal ones are sorted by extension id. */
  order: number;
  /** The body below the heading. */
  Component: (props: object) => JSX.Element;
}

/** Carries a widget from any plugin to the home page. */
export const dashboardWidgetDataRef = createExtensionDataRef<DashboardWidget>().with({ id: 'dashboard.widget' });
