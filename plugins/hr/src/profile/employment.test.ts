import { dayBefore, placeInTime } from '../lib/days';
import { reachesIntoPast } from './EmploymentForm';
import { employmentValuesOf } from './employmentValues';

const TODAY = '2026-11-24';
const at = (entryDate: string | null, exitDate: string | null = null) => ({ ...employmentValuesOf(), entryDate, exitDate });

describe('placeInTime', () => {
  it.each([
    ['ended yesterday', '2026-01-01', TODAY, 'past'],
    ['begins today', TODAY, null, 'now'],
    ['ends today', '2026-01-01', '2026-11-25', 'now'],
    ['begins tomorrow', '2026-11-25', null, 'planned'],
    ['since ever', null, null, 'now'],
  ] as const)('%s', (_name, validFrom, validTo, place) => {
    expect(placeInTime({ validFrom, validTo }, TODAY)).toBe(place);
  });

  it('shows the last day of a span over the end of a month and of winter time', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
    expect(dayBefore('2026-03-30')).toBe('2026-03-29');
  });
});

describe('reachesIntoPast', () => {
  it.each([
    ['nothing changes', at('2020-01-01'), at('2020-01-01'), false],
    ['an entry that has been moves', at('2020-01-01'), at('2027-01-01'), true],
    ['an entry to come moves', at('2027-01-01'), at('2027-02-01'), false],
    ['an entry to come moves into the past', at('2027-01-01'), at('2026-11-01'), true],
    ['somebody leaves in future', at('2020-01-01'), at('2020-01-01', '2026-12-31'), false],
    ['yesterday was the last day', at('2020-01-01'), at('2020-01-01', '2026-11-23'), false],
    ['the last day was long ago', at('2020-01-01'), at('2020-01-01', '2026-10-31'), true],
    ['an exit that has been is taken back', at('2020-01-01', '2026-10-31'), at('2020-01-01'), true],
  ])('%s', (_name, before, after, expected) => {
    expect(reachesIntoPast(before, after, TODAY)).toBe(expected);
  });
});
