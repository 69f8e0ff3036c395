/**
 * Why a sign-in, a refresh or a sign-out did not succeed. The code travels to the sign-in page as `?error=<code>`;
 * the page has the sentence for it in the reader's language.
 */
export type SignInErrorCode =
  'sign-in-refused' | 'issuer-unavailable' | 'portal-unavailable' | 'roles-missing' | 'person-unknown' | 'person-ambiguous';

interface Failure {
  /** Name known to the error middleware and to `ResponseError`. */
  name: 'AuthenticationError' | 'NotAllowedError' | 'ServiceUnavailableError';
  statusCode: 401 | 403 | 503;
  en: string;
  de: string;
  /** The sentence ends with whom to ask. */
  askContact?: boolean;
}

const failures: Record<SignInErrorCode, Failure> = {
  'sign-in-refused': {
    name: 'AuthenticationError',
    statusCode: 401,
    en: 'The sign-in was not accepted. Please sign in again.',
    de: 'Die Anmeldung wurde nicht angenommen. Bitte melden Sie sich erneut an.',
  },
  'issuer-unavailable': {
    name: 'ServiceUnavailableError',
    statusCode: 503,
    en: 'The sign-in service does not answer at the moment. Please try again in a minute.',
    de: 'Der Anmeldedienst antwortet gerade nicht. Bitte versuchen Sie es in einer Minute noch einmal.',
  },
  'portal-unavailable': {
    name: 'ServiceUnavailableError',
    statusCode: 503,
    en: 'tOS cannot look up people at the moment. Please try again in a minute.',
    de: 'tOS kann Personen gerade nicht nachschlagen. Bitte versuchen Sie es in einer Minute noch einmal.',
  },
  'roles-missing': {
    name: 'ServiceUnavailableError',
    statusCode: 503,
    en: 'The realm does not send roles: the client scope needs the mapper "realm roles" with "Add to ID token" and "Add to userinfo" (docs/sign-in.md).',
    de: 'Der Realm sendet keine Rollen: Im Client Scope fehlt der Mapper "realm roles" mit "Add to ID token" und "Add to userinfo" (docs/sign-in.md).',
  },
  'person-unknown': {
    name: 'NotAllowedError',
    statusCode: 403,
    en: 'No person in tOS belongs to this account.',
    de: 'Zu diesem Konto gibt es in tOS keine Person.',
    askContact: true,
  },
  'person-ambiguous': {
    name: 'NotAllowedError',
    statusCode: 403,
    en: 'This account cannot be matched to exactly one person in tOS.',
    de: 'Dieses Konto lässt sich in tOS nicht genau einer Person zuordnen.',
    askContact: true,
  },
};

/** The sentence of a code; names `contact` where asking somebody is what helps. */
export function signInSentence(code: SignInErrorCode, language: 'en' | 'de', contact?: string): string {
  const { askContact, [language]: sentence } = failures[code];
  if (!askContact || !contact) return sentence;
  return language === 'de' ? `${sentence} Bitte wenden Sie sich an: ${contact}.` : `${sentence} Please ask: ${contact}.`;
}

const LONGEST_REASON = 300;

/** A refusal as the browser may see it. The reason is for log and audit only and never part of an answer. */
export class SignInError extends Error {
  readonly statusCode: number;
  // Private, because the error middleware sends every own property of an error to the browser.
  readonly #reason: string;

  constructor(
    readonly code: SignInErrorCode,
    reason: unknown,
    contact?: string,
  ) {
    super(signInSentence(code, 'en', contact));
    this.name = failures[code].name;
    this.statusCode = failures[code].statusCode;
    this.#reason = oneLine(reason instanceof Error ? reason.message : String(reason));
  }

  get reason(): string {
    return this.#reason;
  }
}

/** Reasons quote what the issuer or a forger sent. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').slice(0, LONGEST_REASON);
}
