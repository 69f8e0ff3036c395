import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of deputies; German in `deputies.de.ts`. */
export const deputiesTranslationRef = createTranslationRef({
  id: 'plugin.hr.deputies',
  messages: {
    title: 'Deputy',
    none: 'Nobody is named.',
    set: 'Name a deputy',
    setFor: 'Name a deputy for {{name}}',
    rank: 'Rank',
    ranks: { '1': 'First', '2': 'Second', '3': 'Third' },
    person: 'Deputy',
    personHint: 'Type a name',
    from: 'From',
    until: 'No longer from',
    untilHint: 'Empty: open-ended',
    note: 'Whoever had this rank stands in until the day before. The deputy is told.',
    fromDay: 'from {{date}}',
    untilDay: 'until {{date}}',
    change: 'Change the end for {{name}}',
    changeNote: 'An end at or before the beginning takes the deputy back.',
    saved: 'Deputy saved',
  },
  translations: { de: () => import('./deputies.de') },
});
