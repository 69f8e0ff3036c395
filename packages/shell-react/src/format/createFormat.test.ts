import { createFormat } from './createFormat';
import { resolveLocale } from './resolveLocale';

const de = createFormat({ locale: 'de-DE', timeZone: 'Europe/Berlin' });
const en = createFormat({ locale: 'en-GB', timeZone: 'Europe/Berlin' });
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('createFormat', () => {
  it.each([
    [de.date('2026-11-22'), '22.11.2026'],
    [en.date('2026-11-22'), '22/11/2026'],
    [de.date('2026-11-22', 'long'), 'Sonntag, 22. November 2026'],
    [de.date(new Date('2026-11-22T23:30:00Z')), '23.11.2026'],
    [de.time('2026-11-22T23:30:00Z'), '00:30'],
    [de.dateTime('2026-07-01T10:05:00Z'), '01.07.2026, 12:05'],
    [de.dateRange('2026-01-01', null), '01.01.2026 –'],
    [de.dateRange(null, null), '–'],
    [de.number(1234567.5), '1.234.567,5'],
    [en.number(1234567.5), '1,234,567.5'],
    [de.percent(0.125, 1), '12,5 %'],
    [de.list(['Anna', 'Bernd', 'Cem']), 'Anna, Bernd und Cem'],
  ])('writes %s', (actual, expected) => expect(plain(actual)).toBe(expected));

  it('keeps a plain date on its day in every zone', () => {
    const honolulu = createFormat({ locale: 'de-DE', timeZone: 'Pacific/Honolulu' });
    expect(honolulu.date('2026-01-01')).toBe('01.01.2026');
  });

  it.each([null, undefined, '', 'never'])('shows a dash for %p', value => expect(de.date(value)).toBe('–'));

  it.each([
    ['2026-11-21T12:00:00Z', 'gestern'],
    ['2026-11-25T12:00:00Z', 'in 3 Tagen'],
    ['2026-11-22T11:58:00Z', 'vor 2 Minuten'],
    ['2024-11-22T12:00:00Z', 'vor 2 Jahren'],
  ])('puts %s relative to now', (value, expected) => expect(de.relative(value, new Date('2026-11-22T12:00:00Z'))).toBe(expected));

  it('sorts umlauts and digits as German does', () => {
    expect(['Zorn', 'Österreich', 'Team 10', 'Team 9'].sort(de.compare)).toEqual(['Österreich', 'Team 9', 'Team 10', 'Zorn']);
  });

  it.each([
    ['de-DE', 1],
    ['en-GB', 1],
    ['en-US', 7],
  ])('knows the first day of the week of %s', (locale, day) => expect(createFormat({ locale }).firstDayOfWeek).toBe(day));
});

describe('resolveLocale', () => {
  it.each([
    ['de', ['de-AT', 'en-US'], 'de-AT'],
    ['en', ['de-AT', 'en-US'], 'en-US'],
    ['en', ['de'], 'en-GB'],
    ['de', [], 'de-DE'],
    ['fr', [], 'fr'],
    ['en', ['en-US@posix'], 'en-GB'],
  ])('%s with %j is %s', (language, browser, expected) => expect(resolveLocale(language, browser)).toBe(expected));
});
