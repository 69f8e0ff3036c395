/**
 * Form of an e-mail address in which two addresses are compared: composed, lower case, trimmed.
 * `null` for what must never match: an empty address, or one whose look-alike letters only become plain ones by lower-casing
 * (the Kelvin sign `K` turns into `k`), for a foreign mailbox could pass as ours then.
 */
export function emailKey(email: string | null | undefined): string | null {
  const given = email?.trim() ?? '';
  // eslint-disable-next-line no-control-regex
  const isPlain = (text: string) => /^[\x00-\x7f]*$/.test(text);
  const key = given.normalize('NFC').toLowerCase();
  return key && isPlain(given) === isPlain(key) ? key : null;
}
