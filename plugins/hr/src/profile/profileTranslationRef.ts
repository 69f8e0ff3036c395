import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the profile; German in `profile.de.ts`. */
export const profileTranslationRef = createTranslationRef({
  id: 'plugin.hr.profile',
  messages: {
    tabs: 'Parts of the profile',
    directory: 'Page in the directory',
    noTab: 'This part is not there',
    noTabText: 'It may be reserved to others, or the address is wrong.',
    toOverview: 'To the overview',
  },
  translations: { de: () => import('./profile.de') },
});
