import type { PersonDetail } from '@tos/plugin-hr-common';
import { localizedTitle } from '@tos/shell-react';
import { HrProfileTabBlueprint } from './profile/HrProfileTabBlueprint';

const seesPrivate = (person: PersonDetail) => person.private !== undefined;

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
  HrProfileTabBlueprint.make({
    name: 'personal',
    params: {
      path: 'personal',
      title: localizedTitle({ en: 'Personal data', de: 'Persönliche Daten' }),
      order: 5,
      isVisible: seesPrivate,
      loader: () => import('./profile/PersonalTab').then(m => m.PersonalTab),
    },
  }),
  HrProfileTabBlueprint.make({
    name: 'employment',
    params: {
      path: 'employment',
      title: localizedTitle({ en: 'Employment', de: 'Beschäftigung' }),
      order: 10,
      isVisible: seesPrivate,
      loader: () => import('./profile/EmploymentTab').then(m => m.EmploymentTab),
    },
  }),
  HrProfileTabBlueprint.make({
    name: 'position',
    params: {
      path: 'position',
      title: localizedTitle({ en: 'Position', de: 'Stelle' }),
      order: 20,
      loader: () => import('./profile/PositionTab').then(m => m.PositionTab),
    },
  }),
  HrProfileTabBlueprint.make({
    name: 'documents',
    params: {
      path: 'documents',
      title: localizedTitle({ en: 'Documents', de: 'Dokumente' }),
      order: 30,
      isVisible: seesPrivate,
      loader: () => import('./documents/DocumentsTab').then(m => m.DocumentsTab),
    },
  }),
  HrProfileTabBlueprint.make({
    name: 'life-cycle',
    params: {
      path: 'life-cycle',
      title: localizedTitle({ en: 'Life cycle', de: 'Lebenszyklus' }),
      order: 40,
      isVisible: seesPrivate,
      loader: () => import('./lifecycle/LifeCycleTab').then(m => m.LifeCycleTab),
    },
  }),
  HrProfileTabBlueprint.make({
    name: 'privacy',
    params: {
      path: 'privacy',
      title: localizedTitle({ en: 'Privacy', de: 'Datenschutz' }),
      order: 80,
      isVisible: seesPrivate,
      loader: () => import('./privacy/PrivacyTab').then(m => m.PrivacyTab),
    },
  }),
  HrProfileTabBlueprint.make({
    name: 'history',
    params: {
      path: 'history',
      title: localizedTitle({ en: 'History', de: 'Verlauf' }),
      order: 90,
      isVisible: seesPrivate,
      loader: () => import('./profile/HistoryTab').then(m => m.HistoryTab),
    },
  }),
];
