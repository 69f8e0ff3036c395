import fc from 'fast-check';
import { groupEntityName, userEntityName } from './entityName';

const VALID = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const user = (username: string | null, externalKey = '1') => userEntityName({ username, externalKey });

describe('userEntityName', () => {
  it.each([
    ['anna.becker', 'anna.becker'],
    ['Anna.Becker', 'anna.becker'],
    ['a_b-c.d', 'a_b-c.d'],
    ['7', '7'],
  ])('keeps the account name %s as %s', (username, expected) => {
    expect(user(username)).toBe(expected);
  });

  it.each([
    [null, '0815', 'p-0815'],
    ['', 'AB-7', 'p-ab-7'],
  ])('falls back to the key: %j %j', (username, key, expected) => {
    expect(user(username, key)).toBe(expected);
  });

  it.each([
    ['trailing blank', 'admin', 'admin '],
    ['leading blank', 'admin', ' admin'],
    ['dotless i', 'admin', 'admın'],
    ['dotted capital I', 'admin', 'ADMİN'],
    ['Kelvin sign', 'keks', '\u212aeks'],
    ['full width', 'admin', 'ａｄｍｉｎ'],
    ['Cyrillic a', 'admin', 'аdmin'],
    ['umlaut and its transcription', 'mueller', 'müller'],
    ['reference', 'x', 'user:default/x'],
    ["somebody's e-mail", 'anna', 'anna@example.org'],
    ['separator at the edge', 'anna', 'anna.'],
    ['zero width', 'admin', 'ad\u200bmin'],
    ['slash and backslash', 'a/b', 'a\\b'],
    ['long names', 'a'.repeat(64), 'a'.repeat(65)],
  ])('keeps two people apart: %s', (_, one, other) => {
    expect(user(one)).not.toBe(user(other));
    expect(user(other)).toMatch(VALID);
    expect(user(other).length).toBeLessThanOrEqual(63);
  });

  it.each([
    ['case', 'MÜLLER', 'müller'],
    ['composition', 'mu\u0308ller', 'm\u00fcller'],
  ])('gives one person one name: %s', (_, one, other) => {
    expect(user(one)).toBe(user(other));
  });

  it('does not let an account name pass for a key or for a marked name', () => {
    expect(user('p-0815')).not.toBe(user(null, '0815'));
    const marked = user('müller');
    expect(marked).toMatch(/^mueller-[0-9a-f]{12}$/);
    expect(user(marked)).not.toBe(marked);
  });

  it('is a valid name for any text, and no two texts meet', () => {
    const text = fc.string({ minLength: 1, maxLength: 80, unit: 'binary' });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(user(a)).toMatch(VALID);
        expect(groupEntityName({ externalKey: a }).length).toBeLessThanOrEqual(63);
        const isOther = a.normalize('NFC').toLowerCase() !== b.normalize('NFC').toLowerCase();
        expect(isOther && user(a) === user(b)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
