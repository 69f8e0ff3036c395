import { isPattern, patternMatcher } from './permissionPattern';

describe('permission patterns', () => {
  it.each([
    ['hr.person.read', 'hr.person.read', true],
    ['hr.person.read', 'hr.person.readers', false],
    ['hr.person.read', 'xhr.person.read', false],
    ['hr.person', 'hr.person.read', false],
    ['hr.*', 'hr.person.read', true],
    ['hr.*', 'hr.person.private.read', true],
    ['hr.*', 'hr', false],
    ['hr.*', 'hrx.person.read', false],
    ['*.read', 'hr.person.private.read', true],
    ['*.read', 'read', false],
    ['hr.*.read', 'hr.person.read', true],
    ['hr.*.read', 'hr.read', false],
    ['hr.*.read', 'hr.person.update', false],
    ['*', 'hr.person.read', true],
    ['HR.*', 'hr.person.read', false],
  ])('%s on %s: %s', (pattern, name, expected) => {
    expect(patternMatcher(pattern)(name)).toBe(expected);
  });

  it.each([
    ['hr.person.read', true],
    ['*', true],
    ['user-settings.x_1.*', true],
    ['hr.per*', false],
    ['hr..read', false],
    ['.hr', false],
    ['hr.', false],
    ['', false],
    ['hr person', false],
    ['hr.(a|b)', false],
    ['hr.**', false],
  ])('%j is a pattern: %s', (text, expected) => {
    expect(isPattern(text)).toBe(expected);
  });
});
