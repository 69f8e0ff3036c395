import { localizedTitle, resolveTitle } from './localizedTitle';

describe('localizedTitle', () => {
  it('returns the English title and remembers the German one', () => {
    expect(localizedTitle({ en: 'People', de: 'Personen' })).toBe('People');
    expect(resolveTitle('People', 'de')).toBe('Personen');
    expect(resolveTitle('People', 'en')).toBe('People');
  });

  it('leaves unknown titles and languages alone', () => {
    expect(resolveTitle('Weather', 'de')).toBe('Weather');
    expect(resolveTitle('People', 'fr')).toBe('People');
  });
});
