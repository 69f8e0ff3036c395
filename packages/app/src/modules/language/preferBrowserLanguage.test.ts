import { preferBrowserLanguage } from './preferBrowserLanguage';

describe('preferBrowserLanguage', () => {
  beforeEach(() => localStorage.clear());

  it.each([
    [['de-AT', 'en'], 'de'],
    [['fr', 'en-US'], 'en'],
    [['fr'], null],
  ])('%j gives %p', (browser, expected) => {
    preferBrowserLanguage(['de', 'en'], browser);
    expect(localStorage.getItem('language')).toBe(expected);
  });

  it('keeps what was chosen', () => {
    localStorage.setItem('language', 'en');
    preferBrowserLanguage(['de', 'en'], ['de']);
    expect(localStorage.getItem('language')).toBe('en');
  });
});
