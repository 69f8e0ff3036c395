import { createTranslationRef } from '@backstage/frontend-plugin-api';
import de from './shell.de';

/** Texts of the frame around every page. */
export const shellTranslationRef = createTranslationRef({
  id: 'app.shell',
  messages: {
    skip: 'Skip to content',
    nav: {
      label: 'Main navigation',
      phone: 'Navigation',
      collapse: 'Collapse the sidebar',
      expand: 'Expand the sidebar',
      more: 'More',
      search: 'Search',
      tabs: 'Sub-pages',
      unread_one: '{{count}} unread notification',
      unread_other: '{{count}} unread notifications',
      group: { people: 'People', catalog: 'Catalog', administration: 'Administration', more: 'More' },
    },
    menu: {
      label: 'Account of',
      profile: 'My page',
      settings: 'Settings',
      language: 'Language',
      theme: 'Appearance',
      shortcuts: 'Keyboard shortcuts',
      signOut: 'Sign out',
      signOutFailed: 'Signing out did not work. Please try again.',
    },
    theme: { auto: 'As on this device', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    shortcuts: {
      title: 'Keyboard shortcuts',
      search: 'Search for people and teams',
      help: 'Show this overview',
      sidebar: 'Collapse or expand the sidebar',
      close: 'Close',
    },
    error: {
      page: { title: 'This part could not be shown', retry: 'Try again' },
      notFound: {
        title: 'There is no such page',
        text: 'The address may be mistyped, or the page has moved. Search helps to find people and teams.',
        home: 'To the home page',
      },
    },
    settings: {
      title: 'General',
      profile: 'Signed in as',
      language: 'Language',
      languageHint: 'Texts, dates and numbers follow it.',
      theme: 'Appearance',
      themeHint: 'High contrast has strong borders and the darkest text.',
    },
  },
  // In the first bundle: the first page needs them, and a request of their own would hold it up.
  translations: { de: async () => ({ default: de }) },
});
