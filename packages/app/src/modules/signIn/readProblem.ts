/** Why a sign-in failed, as far as the page can explain it; all but `failed` are codes of our backend. */
export type SignInProblem =
  'person-unknown' | 'person-ambiguous' | 'roles-missing' | 'issuer-unavailable' | 'portal-unavailable' | 'sign-in-refused' | 'failed';

const CODES: readonly SignInProblem[] = [
  'person-unknown',
  'person-ambiguous',
  'roles-missing',
  'issuer-unavailable',
  'portal-unavailable',
  'sign-in-refused',
];

/** The problem a code stands for; any other text is just `failed`, because it may come from anybody. */
export function toProblem(code: string | undefined): SignInProblem {
  return CODES.find(candidate => candidate === code) ?? 'failed';
}

/**
 * Takes the problem out of the address the backend returned to (`?error=<code>`). The text itself is never shown,
 * because anybody can put words into an address.
 */
export function readProblem(address: string): { problem?: SignInProblem; cleanAddress: string } {
  const url = new URL(address);
  const error = url.searchParams.get('error');
  if (error === null) return { cleanAddress: address };
  url.searchParams.delete('error');
  return { problem: toProblem(error), cleanAddress: url.toString() };
}
