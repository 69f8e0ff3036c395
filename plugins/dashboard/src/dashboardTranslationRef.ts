import { createTranslationRef } from '@backstage/frontend-plugin-api';
import de from './translations/de';

/** Texts of the home page. */
export const dashboardTranslationRef = createTranslationRef({
  id: 'plugin.dashboard',
  messages: {
    greeting: {
      morning: 'Good morning, {{name}}',
      day: 'Hello, {{name}}',
      evening: 'Good evening, {{name}}',
      night: 'Hello, {{name}}',
      anonymous: 'Welcome',
    },
    notifications: {
      none: 'Everything read',
      noneText: 'New notifications appear here by themselves.',
      all: 'All notifications',
    },
    empty: { title: 'No widgets yet', text: 'Plugins bring widgets along; an administrator may have switched them off.' },
  },
  // In the first bundle: the first page needs them, and a request of their own would hold it up.
  translations: { de: async () => ({ default: de }) },
});
