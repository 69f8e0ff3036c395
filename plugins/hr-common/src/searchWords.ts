import { foldText } from './foldText';

const PHONE = /^[+(]?[\d\s()/.-]*\d[\d\s()/.-]*$/;
const MAX_WORDS = 6;

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** Text that a person is found by: names, keys, addresses, and phone numbers as bare digits. */
export function personSearchText(person: {
  firstName: string;
  lastName: string;
  title?: string | null;
  username?: string | null;
  externalKey: string;
  email?: string | null;
  phone?: string | null;
  mobile?: string | null;
}): string {
  const { firstName, lastName, title, username, externalKey, email } = person;
  const words = [title, firstName, lastName, username, email, externalKey].filter(Boolean).join(' ');
  const numbers = [person.phone, person.mobile].map(number => digitsOf(number ?? '')).filter(Boolean);
  return [foldText(words), ...numbers].join(' ');
}

/**
 * Splits a search into folded words that must all be found. A phone number is one word, whatever its blanks and
 * leading zeros: `0211 / 123-45` finds `+49 211 12345`. At most six words count.
 */
export function searchWords(query: string): string[] {
  const text = query.trim();
  if (PHONE.test(text)) {
    const digits = digitsOf(text).replace(/^0+(?=\d)/, '');
    return [digits];
  }
  return foldText(text).split(' ').filter(Boolean).slice(0, MAX_WORDS);
}
