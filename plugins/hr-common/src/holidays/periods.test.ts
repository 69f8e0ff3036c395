import { fullCalendarMonths, fullMonths, mergeSpans, overlapOf, periodEnd } from './periods';

describe('periods by §§187(2), 188 BGB', () => {
  it.each([
    ['2026-03-01', 6, '2026-08-31'],
    ['2026-07-01', 6, '2026-12-31'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-08-30', 6, '2027-02-28'],
    ['2026-08-29', 6, '2027-02-28'],
    ['2026-08-28', 6, '2027-02-27'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-14'],
  ])('%s and %s months end on %s', (from, months, expected) => expect(periodEnd(from, months)).toBe(expected));

  it.each([
    ['2026-02-10', '2026-06-09', 4],
    ['2026-02-10', '2026-06-08', 3],
    ['2026-07-01', '2026-12-31', 6],
    ['2026-07-02', '2026-12-31', 5],
    ['2026-12-02', '2026-12-31', 0],
    ['2026-01-31', '2026-03-30', 2],
    ['2026-01-31', '2026-03-29', 1],
    ['2026-05-05', '2026-05-04', 0],
  ])('%s to %s has %s full months', (from, to, expected) => expect(fullMonths({ from, to })).toBe(expected));

  it.each([
    ['2026-03-15', '2026-09-14', 5],
    ['2026-03-01', '2026-08-31', 6],
    ['2026-05-02', '2026-05-31', 0],
    ['2026-11-15', '2027-02-28', 3],
  ])('%s to %s has %s full calendar months', (from, to, expected) => expect(fullCalendarMonths({ from, to })).toHaveLength(expected));

  it('joins spans that touch and finds what two share', () => {
    const spans = [
      { from: '2026-03-05', to: '2026-03-06' },
      { from: '2026-03-01', to: '2026-03-04' },
      { from: '2026-03-08', to: '2026-03-09' },
    ];
    expect(mergeSpans(spans)).toEqual([{ from: '2026-03-01', to: '2026-03-06' }, spans[2]]);
    expect(overlapOf({ from: '2026-03-01', to: null }, spans[2])).toEqual(spans[2]);
    expect(overlapOf(spans[0], spans[2])).toBeUndefined();
  });
});
