/** @jest-environment node */
import { ConfigReader } from '@backstage/config';
import { CompanyCalendar } from './CompanyCalendar';
import { readHrConfig } from './HrConfig';

describe('readHrConfig', () => {
  it('has defaults', () => {
    expect(readHrConfig(new ConfigReader({}))).toEqual({ timeZone: 'Europe/Berlin', fullTimeMinutesPerWeek: 2400 });
  });

  it.each([
    [{ timeZone: 'Berlin' }, "hr.timeZone 'Berlin'"],
    [{ timeZone: 3 }, 'hr.timeZone'],
    [{ fullTimeMinutesPerWeek: 40 }, 'hr.fullTimeMinutesPerWeek'],
    [{ fullTimeMinutesPerWeek: 2400.5 }, 'hr.fullTimeMinutesPerWeek'],
    [{ fullTimeMinutesPerWeek: 'x' }, 'hr.fullTimeMinutesPerWeek'],
  ])('refuses %j naming the key', (hr, message) => {
    expect(() => readHrConfig(new ConfigReader({ hr }))).toThrow(message);
  });
});

describe('CompanyCalendar', () => {
  it('turns the page at midnight of the company, also when the clock goes back', () => {
    let now = '';
    const calendar = new CompanyCalendar({ timeZone: 'Europe/Berlin', now: () => Date.parse(now) });
    const days = [
      '2026-03-28T22:59:59Z',
      '2026-03-28T23:00:00Z',
      '2026-03-29T21:59:59Z',
      '2026-03-29T22:00:00Z',
      '2026-03-28T22:59:30Z',
    ].map(instant => {
      now = instant;
      return calendar.today();
    });
    expect(days).toEqual(['2026-03-28', '2026-03-29', '2026-03-29', '2026-03-30', '2026-03-28']);
  });
});
