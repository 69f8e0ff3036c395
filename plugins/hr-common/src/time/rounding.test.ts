import { MONDAY } from './fixtures';
import { roundingProblem, roundSpan, type Rounding } from './rounding';
import { instantOf } from './zone';

describe('rounding', () => {
  it.each<[Rounding['start'], Rounding['end'], number, ReturnType<typeof roundingProblem>]>([
    ['none', 'none', 15, undefined],
    ['nearest', 'nearest', 15, undefined],
    ['down', 'up', 15, undefined],
    ['up', 'up', 5, undefined],
    ['up', 'nearest', 5, undefined],
    ['up', 'down', 15, 'favoursEmployer'],
    ['up', 'none', 15, 'favoursEmployer'],
    ['none', 'down', 15, 'favoursEmployer'],
    ['nearest', 'nearest', 7, 'step'],
    ['nearest', 'nearest', 0, 'step'],
    ['nearest', 'nearest', 2.5, 'step'],
  ])('start %s, end %s, %d minutes: %s', (start, end, stepMinutes, expected) => {
    expect(roundingProblem({ start, end, stepMinutes })).toBe(expected);
  });

  it.each<[string, string, Rounding, string, string]>([
    ['07:53', '16:07', { stepMinutes: 15, start: 'nearest', end: 'nearest' }, '08:00', '16:00'],
    ['07:52', '16:08', { stepMinutes: 15, start: 'nearest', end: 'nearest' }, '07:45', '16:15'],
    ['07:59', '16:01', { stepMinutes: 15, start: 'down', end: 'up' }, '07:45', '16:15'],
    ['08:00', '16:00', { stepMinutes: 15, start: 'down', end: 'up' }, '08:00', '16:00'],
    ['08:01', '16:14', { stepMinutes: 15, start: 'none', end: 'none' }, '08:01', '16:14'],
    ['08:01', '08:04', { stepMinutes: 15, start: 'up', end: 'down' }, '08:15', '08:15'],
  ])('%s to %s by %j', (from, to, rounding, start, end) => {
    const span = { start: instantOf(MONDAY, from), end: instantOf(MONDAY, to) };
    expect(roundSpan(span, rounding)).toEqual({ start: instantOf(MONDAY, start), end: instantOf(MONDAY, end) });
  });

  it('counts steps by the clock of the zone', () => {
    const span = { start: '2026-11-23T08:03:00+05:45', end: '2026-11-23T08:11:00+05:45' };
    const rounded = roundSpan(span, { stepMinutes: 30, start: 'down', end: 'up' }, 'Asia/Kathmandu');
    expect(rounded).toEqual({ start: Date.parse('2026-11-23T08:00:00+05:45'), end: Date.parse('2026-11-23T08:30:00+05:45') });
  });
});
