import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

const person = { kind: 'user', 'metadata.annotations.tos/person-id': { $exists: true } };
const unit = { kind: 'group', 'metadata.annotations.tos/org-unit-id': { $exists: true } };

/** Cards on the catalog pages of people and units that HR mirrors. */
export const cards = [
  EntityCardBlueprint.make({
    name: 'person-contact',
    params: { type: 'info', filter: person, loader: () => import('./entity/PersonContactCard').then(m => <m.PersonContactCard />) },
  }),
  EntityCardBlueprint.make({
    name: 'person-position',
    params: { type: 'content', filter: person, loader: () => import('./entity/PersonPositionCard').then(m => <m.PersonPositionCard />) },
  }),
  EntityCardBlueprint.make({
    name: 'unit-overview',
    params: { type: 'info', filter: unit, loader: () => import('./entity/UnitOverviewCard').then(m => <m.UnitOverviewCard />) },
  }),
  EntityCardBlueprint.make({
    name: 'unit-members',
    params: { type: 'content', filter: unit, loader: () => import('./entity/UnitMembersCard').then(m => <m.UnitMembersCard />) },
  }),
  EntityCardBlueprint.make({
    name: 'unit-children',
    params: { type: 'content', filter: unit, loader: () => import('./entity/UnitChildrenCard').then(m => <m.UnitChildrenCard />) },
  }),
  EntityCardBlueprint.make({
    name: 'unit-vacancies',
    params: { type: 'content', filter: unit, loader: () => import('./entity/UnitVacanciesCard').then(m => <m.UnitVacanciesCard />) },
  }),
];
