import { createTranslationRef } from '@backstage/frontend-plugin-api';
import de from './signIn.de';

/** Texts of the sign-in page and of the banner that tells about a session in trouble. */
export const signInTranslationRef = createTranslationRef({
  id: 'app.sign-in',
  messages: {
    title: 'Sign in',
    intro: 'The portal of {{organization}}: people, teams and everything the working day needs.',
    button: 'Sign in with the company account',
    redirecting: 'On the way to sign-in …',
    unavailable: {
      title: 'Sign-in is not available at the moment',
      text: 'The service that checks accounts does not answer. This page looks again every ten seconds; sign-in works as soon as it is back.',
    },
    offline: {
      title: 'The portal does not answer',
      text: 'Please check the network connection. This page looks again every ten seconds.',
    },
    problem: {
      'person-unknown': {
        title: 'The account is known, but not the person',
        text: 'Sign-in worked, yet the personnel records hold nobody who belongs to this account. The person has to be added, or the e-mail address has to be corrected and confirmed with the company account.',
      },
      'person-ambiguous': {
        title: 'The account fits more than one person',
        text: 'The e-mail address of this account already belongs to another account or to several people. For safety nobody is signed in until that is cleared up.',
      },
      'roles-missing': {
        title: 'The sign-in service sends no roles',
        text: 'The realm lacks the mapper "realm roles" with "Add to ID token" and "Add to userinfo". An administrator has to add it; docs/sign-in.md tells how.',
      },
      'issuer-unavailable': {
        title: 'Sign-in was interrupted',
        text: 'The service that checks accounts did not answer in time. Please try again in a moment.',
      },
      'portal-unavailable': {
        title: 'Sign-in was interrupted',
        text: 'The portal could not look up the person at the moment. Please try again shortly.',
      },
      'sign-in-refused': {
        title: 'Sign-in was cancelled or refused',
        text: 'The company account was not released for the portal. It can be tried again at any time.',
      },
      failed: {
        title: 'Sign-in did not work',
        text: 'Please try again. If it happens repeatedly, the contact below can help.',
      },
    },
    help: {
      title: 'Whom to ask',
      none: 'the personnel or IT department',
      other: 'Sign in with a different account',
    },
    banner: {
      failing: 'The session could not be renewed. Work can go on; it is tried again by itself.',
      ended: 'The session has ended. Everything on this page is kept: sign in again in a new tab, then come back.',
      signIn: 'Sign in in a new tab',
      retry: 'Go on working',
    },
  },
  // In the first bundle: the first page needs them, and a request of their own would hold it up.
  translations: { de: async () => ({ default: de }) },
});
