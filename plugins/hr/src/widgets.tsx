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
  DashboardWidgetBlueprint.make({
    name: 'my-checklists',
    params: {
      title: localizedTitle({ en: 'My checklist items', de: 'Meine Checklisten' }),
      size: 'medium',
      order: 15,
      loader: () => import('./checklists/MyChecklistWidget').then(m => m.MyChecklistWidget),
    },
  }),
  DashboardWidgetBlueprint.make({
    name: 'open-requests',
    if: { permissions: { $contains: 'hr.inbox.read' } },
    params: {
      title: localizedTitle({ en: 'Open change requests', de: 'Offene Änderungsanträge' }),
      order: 15,
      loader: () => import('./widgets/OpenRequestsWidget').then(m => m.OpenRequestsWidget),
    },
  }),
  DashboardWidgetBlueprint.make({
    name: 'next-holidays',
    if: { permissions: { $contains: 'hr.holiday.read' } },
    params: {
      title: localizedTitle({ en: 'Next holidays', de: 'Nächste Feiertage' }),
      order: 50,
      loader: () => import('./holidays/NextHolidaysWidget').then(m => m.NextHolidaysWidget),
    },
  }),
  DashboardWidgetBlueprint.make({
    name: 'my-requests',
    params: {
      title: localizedTitle({ en: 'My requests to HR', de: 'Meine Anträge an HR' }),
      order: 40,
      loader: () => import('./widgets/MyRequestsWidget').then(m => m.MyRequestsWidget),
    },
  }),
];
