import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the catalog's list and of the card with an entry's facts. */
export const catalogListTranslationRef = createTranslationRef({
  id: 'app.catalog-list',
  messages: {
    search: 'Search the catalog',
    searchHint: 'Name or description',
    kinds: 'Kind',
    types: 'Type',
    allTypes: 'All types',
    favourites: 'Favourites',
    clear: 'Clear filters',
    kind: {
      user: 'People',
      group: 'Teams',
      api: 'APIs',
      component: 'Components',
      system: 'Systems',
      domain: 'Domains',
      resource: 'Resources',
      location: 'Sources',
    },
    type: {
      company: 'Company',
      site: 'Site',
      division: 'Division',
      department: 'Department',
      team: 'Team',
      staff: 'Staff unit',
    },
    column: { name: 'Name', type: 'Type', description: 'Description', owner: 'Responsible' },
    about: 'About',
    lifecycle: 'Stage',
    belongs: { owner: 'Responsible', system: 'System', domain: 'Domain' },
    tags: 'Tags',
    count_one: '{{formatted}} entry',
    count_other: '{{formatted}} entries',
    empty: 'Nothing found',
    emptyFiltered: 'Another spelling or fewer filters may help.',
    emptyAtAll: 'There is nothing here that you may see.',
  },
  translations: { de: () => import('./catalog.de') },
});
