import { getHolidays } from 'feiertagejs';
import { federalStates, type FederalState } from '../persons';
import { holidays } from './holidays';

/** The library's days are noons of UTC; its own text of them is a day off far east of Greenwich. */
const datesOf = (year: number, region: Parameters<typeof getHolidays>[1]) =>
  getHolidays(year, region).map(({ date }) => date.toISOString().slice(0, 10));

const YEARS = Array.from({ length: 20 }, (_, i) => 2016 + i);
const NORTH: readonly string[] = ['HB', 'HH', 'NI', 'SH'];
const BERLIN_ONCE: readonly string[] = ['2020-05-08', '2025-05-08', '2028-06-17'];

/** Days that the library has and the law has not, and the other way round; hr.md, section 12. */
function expectedDifferences(year: number, state: FederalState) {
  const tooMany: string[] = [];
  if (state === 'BY') tooMany.push(`${year}-08-15`);
  if (year === 2016 && NORTH.includes(state)) tooMany.push('2016-10-31');
  const missing = state === 'BE' ? BERLIN_ONCE.filter(date => date.startsWith(String(year))) : [];
  return { tooMany, missing };
}

describe('public holidays against feiertagejs', () => {
  it.each(federalStates)('%s from 2016 to 2035: the same days but for what the library is known to get wrong', state => {
    for (const year of YEARS) {
      const own = new Set(holidays(year, { federalState: state }).map(({ date }) => date));
      const others = new Set(datesOf(year, state));
      const differences = {
        tooMany: [...others].filter(date => !own.has(date)),
        missing: [...own].filter(date => !others.has(date)),
      };
      expect([year, differences]).toEqual([year, expectedDifferences(year, state)]);
    }
  });

  it('agrees about Augsburg', () => {
    for (const year of YEARS) {
      const own = holidays(year, { federalState: 'BY', municipalityFlags: ['augsburg', 'mariaeHimmelfahrt'] });
      const others = datesOf(year, 'AUGSBURG');
      expect(own.map(({ date }) => date).filter(date => date.endsWith('-08-08'))).toEqual(others.filter(date => date.endsWith('-08-08')));
    }
  });
});
