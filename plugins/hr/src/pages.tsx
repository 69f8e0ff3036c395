import { createExtensionInput, PageBlueprint } from '@backstage/frontend-plugin-api';
import {
  RiCalendarEventLine,
  RiCheckboxMultipleLine,
  RiGroupLine,
  RiInboxLine,
  RiOrganizationChart,
  RiProfileLine,
  RiShieldUserLine,
  RiTimeLine,
  RiUploadCloud2Line,
} from '@remixicon/react';
import { localizedTitle } from '@tos/shell-react';
import { hrProfileTabDataRef } from './profile/profileTabDataRef';
import { sortProfileTabs } from './profile/sortProfileTabs';
import {
  changeRequestsRouteRef,
  checklistsRouteRef,
  holidaysRouteRef,
  importsRouteRef,
  myRecordRouteRef,
  organisationRouteRef,
  peopleRouteRef,
  privacyRouteRef,
  workingTimeRouteRef,
} from './routes';

/** Pages of HR. */
export const pages = [
  PageBlueprint.makeWithOverrides({
    name: 'people',
    inputs: { profileTabs: createExtensionInput([hrProfileTabDataRef]) },
    factory: (original, { inputs }) =>
      original({
        path: '/people',
        routeRef: peopleRouteRef,
        title: localizedTitle({ en: 'People', de: 'Personen' }),
        icon: <RiGroupLine />,
        loader: async () => {
          const { PeopleRoutes } = await import('./people/PeopleRoutes');
          const tabs = inputs.profileTabs.map(tab => ({ id: tab.node.spec.id, ...tab.get(hrProfileTabDataRef) }));
          return <PeopleRoutes tabs={sortProfileTabs(tabs)} />;
        },
      }),
  }),
  PageBlueprint.make({
    name: 'organisation',
    params: {
      path: '/organisation',
      routeRef: organisationRouteRef,
      title: localizedTitle({ en: 'Org chart', de: 'Organigramm' }),
      icon: <RiOrganizationChart />,
      loader: () => import('./orgChart/OrgChartPage').then(m => <m.OrgChartPage />),
    },
  }),
  PageBlueprint.make({
    name: 'my-record',
    params: {
      path: '/my-record',
      routeRef: myRecordRouteRef,
      title: localizedTitle({ en: 'My data', de: 'Meine Daten' }),
      icon: <RiProfileLine />,
      loader: () => import('./selfService/MyRecordPage').then(m => <m.MyRecordPage />),
    },
  }),
  PageBlueprint.make({
    name: 'change-requests',
    if: { permissions: { $contains: 'hr.inbox.read' } },
    params: {
      path: '/change-requests',
      routeRef: changeRequestsRouteRef,
      title: localizedTitle({ en: 'Change requests', de: 'Änderungsanträge' }),
      icon: <RiInboxLine />,
      loader: () => import('./selfService/InboxPage').then(m => <m.InboxPage />),
    },
  }),
  PageBlueprint.make({
    name: 'checklists',
    params: {
      path: '/checklists',
      routeRef: checklistsRouteRef,
      title: localizedTitle({ en: 'Checklists', de: 'Checklisten' }),
      icon: <RiCheckboxMultipleLine />,
      loader: () => import('./checklists/ChecklistsPage').then(m => <m.ChecklistsPage />),
    },
  }),
  PageBlueprint.make({
    name: 'working-time-models',
    if: { permissions: { $contains: 'hr.workingTimeModel.read' } },
    params: {
      path: '/working-time-models',
      routeRef: workingTimeRouteRef,
      title: localizedTitle({ en: 'Working-time models', de: 'Arbeitszeitmodelle' }),
      icon: <RiTimeLine />,
      loader: () => import('./workingTime/WorkingTimePage').then(m => <m.WorkingTimePage />),
    },
  }),
  PageBlueprint.make({
    name: 'holidays',
    if: { permissions: { $contains: 'hr.holiday.read' } },
    params: {
      path: '/holidays',
      routeRef: holidaysRouteRef,
      title: localizedTitle({ en: 'Holidays', de: 'Feiertage' }),
      icon: <RiCalendarEventLine />,
      loader: () => import('./holidays/HolidaysPage').then(m => <m.HolidaysPage />),
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
  PageBlueprint.make({
    name: 'privacy',
    if: { permissions: { $contains: 'hr.privacy.manage' } },
    params: {
      path: '/privacy',
      routeRef: privacyRouteRef,
      title: localizedTitle({ en: 'Privacy', de: 'Datenschutz' }),
      icon: <RiShieldUserLine />,
      loader: () => import('./privacy/PrivacyPage').then(m => <m.PrivacyPage />),
    },
  }),
];
