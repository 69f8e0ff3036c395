import { createTranslationRef } from '@backstage/frontend-plugin-api';
import de from './de';

/** Texts of the shared states; German in `de.ts`. */
export const shellReactTranslationRef = createTranslationRef({
  id: 'shell-react',
  messages: {
    error: {
      unavailable: {
        title: 'Not available at the moment',
        text: 'The server does not answer. Nothing entered here is lost; please try again in a moment.',
      },
      forbidden: {
        title: 'No permission',
        text: 'The roles of this account do not allow this view. An administrator can change that.',
      },
      missing: { title: 'Not found', text: 'This entry does not exist, or not any more.' },
      signedOut: { title: 'The session has ended', text: 'Please sign in again to go on.' },
      invalid: { title: 'The request was not accepted', text: 'Please check the details below.' },
      unknown: {
        title: 'Something went wrong',
        text: 'This part could not be shown. Trying again often helps; if not, please pass on the details below.',
      },
      details: 'Details',
      retry: 'Try again',
    },
    loading: 'Loading …',
    pager: {
      label: 'Pages',
      page: 'Page {{page}} of {{pages}}',
      previous: 'Previous page',
      next: 'Next page',
      size: '{{size}} per page',
      shown: '{{from}}–{{to}} of {{total}}',
    },
  },
  // In the first bundle: the first page needs them, and a request of their own would hold it up.
  translations: { de: async () => ({ default: de }) },
});
