/** A heading of the sidebar and the pages below it, by extension id. */
export interface NavGroup {
  id: 'start' | 'people' | 'catalog' | 'administration' | 'more';
  /** Extension ids in the order in which they appear; ids that are not installed are skipped. */
  pages: readonly string[];
}

/**
 * The order of the sidebar. A page of a plugin that is not named here appears by itself below "More": it needs a route
 * ref, a title and an icon.
 */
export const navGroups: readonly NavGroup[] = [
  { id: 'start', pages: ['page:dashboard', 'page:notifications', 'page:hr/my-record'] },
  {
    id: 'people',
    pages: [
      'page:hr/people',
      'page:hr/organisation',
      'page:hr/checklists',
      'page:hr/change-requests',
      'page:hr/working-time-models',
      'page:hr/holidays',
    ],
  },
  { id: 'catalog', pages: ['page:catalog', 'page:api-docs'] },
  { id: 'administration', pages: ['page:hr/imports', 'page:hr/privacy', 'page:access', 'page:user-settings'] },
];

/** Pages that are reached in another way than through a link in the sidebar. */
export const hiddenPages: readonly string[] = ['page:search', 'page:catalog/entity', 'page:auth'];

/** The pages on the bar of a phone, beside search and "more": the first one of each list that is installed. */
export const phonePages: readonly (readonly string[])[] = [['page:dashboard'], ['page:hr/people', 'page:catalog'], ['page:notifications']];
