import { localizedTitle } from '@tos/shell-react';
import { HrProfileTabBlueprint } from './profile/HrProfileTabBlueprint';

/** What HR itself shows on a profile. */
export const profileTabs = [
  HrProfileTabBlueprint.make({
    name: 'overview',
    params: {
      path: '',
      title: localizedTitle({ en: 'Overview', de: 'Übersicht' }),
      order: 0,
      loader: () => import('./profile/OverviewTab').then(m => m.OverviewTab),
    },
  }),
];
