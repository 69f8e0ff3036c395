import { createRouteRef } from '@backstage/frontend-plugin-api';
import type { NavContentNavItem, NavContentNavItems } from '@backstage/plugin-app-react';
import { arrangeNavItems, pickPhoneItems } from './arrangeNavItems';

/** A bag with the behaviour of the platform's. */
function bag(items: NavContentNavItem[], taken = new Set<string>()): NavContentNavItems {
  return {
    take: id => {
      const item = items.find(candidate => candidate.node.spec.id === id);
      if (item) taken.add(id);
      return item;
    },
    rest: () => items.filter(item => !taken.has(item.node.spec.id)),
    clone: () => bag(items, new Set(taken)),
    withComponent: () => {
      throw new Error('not needed here');
    },
  };
}

const item = (id: string, title = id) =>
  ({ node: { spec: { id } }, href: `/${id}`, title, icon: <i />, routeRef: createRouteRef() }) as unknown as NavContentNavItem;

const ids = (items: NavContentNavItem[]) => items.map(({ node }) => node.spec.id);

describe('arrangeNavItems', () => {
  it('puts known pages into their groups, in the order of the list, and the unknown ones last by title', () => {
    const groups = arrangeNavItems(
      bag([
        item('page:weather', 'Weather'),
        item('page:access'),
        item('page:hr/organisation'),
        item('page:hr/people'),
        item('page:canteen', 'Canteen'),
        item('page:dashboard'),
        item('page:search'),
      ]),
    );
    expect(groups.map(({ id, items }) => [id, ids(items)])).toEqual([
      ['start', ['page:dashboard']],
      ['people', ['page:hr/people', 'page:hr/organisation']],
      ['administration', ['page:access']],
      ['more', ['page:canteen', 'page:weather']],
    ]);
  });

  it('shows the catalog on the phone when there is no page of people', () => {
    expect(ids(pickPhoneItems(bag([item('page:catalog'), item('page:dashboard'), item('page:notifications')])))).toEqual([
      'page:dashboard',
      'page:catalog',
      'page:notifications',
    ]);
  });
});
