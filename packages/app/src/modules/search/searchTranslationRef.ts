import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the search palette and the search page. */
export const searchTranslationRef = createTranslationRef({
  id: 'app.search',
  messages: {
    title: 'Search',
    label: 'Search for people and teams',
    placeholder: 'Name, team, e-mail …',
    clear: 'Clear',
    recent: 'Opened recently',
    hint: 'Type at least two letters of a name, a team or an e-mail address.',
    searching: 'Searching …',
    none: { title: 'Nothing found for “{{term}}”', text: 'Perhaps another spelling, or only the beginning of the name.' },
    count_one: '{{count}} result',
    count_other: '{{count}} results',
    all: 'All results for “{{term}}”',
    kind: { User: 'Person', Group: 'Team', other: 'Entry' },
    filter: { label: 'Show', all: 'Everything', User: 'People', Group: 'Teams', API: 'APIs' },
    more: 'Show more',
    keys: 'Arrow keys to choose, Enter to open, Escape to close',
  },
  translations: { de: () => import('./search.de') },
});
