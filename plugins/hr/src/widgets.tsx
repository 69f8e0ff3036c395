import { DashboardWidgetBlueprint } from '@tos/plugin-dashboard-react';
import { localizedTitle } from '@tos/shell-react';

/** What HR adds to the home page. */
export const widgets = [
  DashboardWidgetBlueprint.make({
    name: 'my-team',
    params: {
      title: localizedTitle({ en: 'My team', de: 'Mein Team' }),
      size: 'medium',
      order: 20,
      loader: () => import('./widgets/MyTeamWidget').then(m => m.MyTeamWidget),
    },
  }),
];
