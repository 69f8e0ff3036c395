/** Texts of the issuer's pages. */
export const PAGE_TEXTS = {
  de: {
    signIn: 'Anmelden',
    lead: 'Anmeldedienst von tOS zum Ausprobieren',
    login: 'Benutzername oder E-Mail',
    password: 'Passwort',
    wrong: 'Benutzername und Passwort passen nicht zusammen. Bitte noch einmal versuchen.',
    help: 'Die Zugänge der Beispielfirma nennt ./tos start.',
    signOut: 'Abmelden',
    signOutQuestion: 'Wirklich abmelden?',
    signedOut: 'Sie sind abgemeldet.',
    error: 'Das hat nicht geklappt',
    expired: 'Diese Anmeldung ist abgelaufen. Bitte öffnen Sie das Portal und melden Sie sich dort neu an.',
    otherLanguage: 'English',
  },
  en: {
    signIn: 'Sign in',
    lead: 'Sign-in service of tOS for trying out',
    login: 'User name or e-mail',
    password: 'Password',
    wrong: 'User name and password do not match. Please try again.',
    help: 'The accounts of the demo company are named by ./tos start.',
    signOut: 'Sign out',
    signOutQuestion: 'Do you want to sign out?',
    signedOut: 'You are signed out.',
    error: 'That did not work',
    expired: 'This sign-in has expired. Please open the portal and sign in again from there.',
    otherLanguage: 'Deutsch',
  },
};

export type PageLanguage = keyof typeof PAGE_TEXTS;

/** The first language of the wishes that there is; wishes are in the form of `ui_locales` or `Accept-Language`. */
export function chooseLanguage(...wishes: Array<string | null | undefined>): PageLanguage {
  for (const wish of wishes) {
    for (const part of (wish ?? '').split(/[\s,]+/)) {
      const language = part.slice(0, 2).toLowerCase();
      if (language === 'de' || language === 'en') {
        return language;
      }
    }
  }
  return 'de';
}
