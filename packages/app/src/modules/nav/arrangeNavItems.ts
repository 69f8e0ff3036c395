import type { NavContentNavItem, NavContentNavItems } from '@backstage/plugin-app-react';
import { hiddenPages, navGroups, phonePages, type NavGroup } from './navGroups';

/** A group with the pages that are really there. */
export interface ArrangedGroup {
  id: NavGroup['id'];
  items: NavContentNavItem[];
}

const isItem = (item: NavContentNavItem | undefined): item is NavContentNavItem => item !== undefined;

/** Sorts the pages of all plugins into the groups; what nobody placed comes last, by title. Empty groups vanish. */
export function arrangeNavItems(navItems: NavContentNavItems): ArrangedGroup[] {
  const bag = navItems.clone();
  for (const id of hiddenPages) bag.take(id);
  const groups: ArrangedGroup[] = navGroups.map(({ id, pages }) => ({
    id,
    items: pages.map(page => bag.take(page)).filter(isItem),
  }));
  const rest = [...bag.rest()].sort((a, b) => a.title.localeCompare(b.title));
  return [...groups, { id: 'more' as const, items: rest }].filter(group => group.items.length > 0);
}

/** The few pages for the bar of a phone. */
export function pickPhoneItems(navItems: NavContentNavItems): NavContentNavItem[] {
  const bag = navItems.clone();
  return phonePages.map(candidates => candidates.map(id => bag.take(id)).find(isItem)).filter(isItem);
}
