import { aheadOf, type AheadInput } from './aheadOf';
import { proposeBreaks } from './breakProposal';
import { addDays } from './calendar';
import { codes, day, evaluate, MONDAY, span } from './fixtures';
import type { WorkInterval } from './intervals';
import { JARBSCHG } from './ruleSetData';
import { instantOf } from './zone';

const WHOLE_DAY_EDGES = { ...JARBSCHG, params: { ...JARBSCHG.params, breaks: { ...JARBSCHG.params.breaks!, edgeMinutes: 200 } } };
const TUESDAY = addDays(MONDAY, 1);
const open = (time: string, kind: WorkInterval['kind'] = 'work'): WorkInterval => ({ start: instantOf(MONDAY, time), end: null, kind });

function ahead(intervals: WorkInterval[], now: string, more: Partial<AheadInput> = {}) {
  const result = aheadOf({ date: MONDAY, intervals, now: instantOf(MONDAY, now), ...more });
  return { ...result, shown: result.warnings.map(({ code, inMinutes, severity }) => `${code} ${inMinutes} ${severity}`) };
}

describe('aheadOf', () => {
  it.each<[string, WorkInterval[], string, string[]]>([
    ['at the start', [open('08:00')], '08:00', ['BREAK_SHORT 360 info', 'STRETCH_6H 360 info', 'OVER_8 480 info', 'DAY_OVER_10 600 info']],
    [
      '30 minutes before',
      [open('08:00')],
      '13:30',
      ['BREAK_SHORT 30 warn', 'STRETCH_6H 30 warn', 'OVER_8 150 info', 'DAY_OVER_10 270 info'],
    ],
    ['just six hours', [open('08:00')], '14:00', ['BREAK_SHORT 0 warn', 'STRETCH_6H 0 warn', 'OVER_8 120 info', 'DAY_OVER_10 240 info']],
    ['too late', [open('08:00')], '14:01', ['BREAK_SHORT 0 breach', 'STRETCH_6H 0 breach', 'OVER_8 119 info', 'DAY_OVER_10 239 info']],
    [
      'after a break of 30',
      [span('08:00-12:00'), open('12:30')],
      '13:00',
      ['OVER_8 210 info', 'BREAK_SHORT 270 info', 'STRETCH_6H 330 info', 'DAY_OVER_10 330 info'],
    ],
    [
      'after a break of 45',
      [span('08:00-12:00'), open('12:45')],
      '13:00',
      ['OVER_8 225 info', 'STRETCH_6H 345 info', 'DAY_OVER_10 345 info'],
    ],
    [
      'a short interruption is no break',
      [span('08:00-12:00'), open('12:14')],
      '13:30',
      ['BREAK_SHORT 30 warn', 'STRETCH_6H 30 warn', 'OVER_8 150 info', 'DAY_OVER_10 270 info'],
    ],
    ['not running', [span('08:00-12:00')], '13:00', []],
    ['nothing yet', [], '13:00', []],
    ['starts later', [open('14:00')], '13:00', []],
  ])('%s', (_, intervals, now, expected) => {
    expect(ahead(intervals, now).shown).toEqual(expected);
  });

  it('says how much break would mend it, and when', () => {
    const [first] = ahead([open('08:00')], '13:45').warnings;
    expect(first).toMatchObject({
      code: 'BREAK_SHORT',
      at: instantOf(MONDAY, '14:00'),
      paragraph: '§4 ArbZG',
      params: { worked: 345, limit: 360, need: 30, taken: 0 },
      remedy: { action: 'addBreak', minutes: 30 },
    });
  });

  it.each([
    ['12:05', { minutes: 5, countsInMinutes: 10, enoughInMinutes: 25 }],
    ['12:15', { minutes: 15, countsInMinutes: 0, enoughInMinutes: 15 }],
    ['12:40', { minutes: 40, countsInMinutes: 0, enoughInMinutes: 0 }],
  ])('running break at %s', (now, expected) => {
    expect(ahead([span('08:00-12:00'), open('12:00', 'break')], now).runningBreak).toEqual(expected);
  });

  it.each([
    ['time enough', '20:00', 'REST_SHORT 60 info', { action: 'stopWork' }],
    ['soon', '20:30', 'REST_SHORT 30 warn', { action: 'stopWork' }],
    ['too late', '21:10', 'REST_SHORT 0 breach', { action: 'startLater', minutes: 10 }],
  ])('rest until tomorrow: %s', (_, now, expected, remedy) => {
    const { shown, warnings, earliestNextStart } = ahead([open('17:00')], now, { nextStart: instantOf(TUESDAY, '08:00') });
    expect(shown).toContain(expected);
    expect(warnings.find(({ code }) => code === 'REST_SHORT')!.remedy).toEqual(remedy);
    expect(earliestNextStart).toBe(instantOf(MONDAY, now) + 11 * 3_600_000);
  });

  it('knows the earliest start of tomorrow after the end of work', () => {
    expect(ahead([span('08:00-22:00')], '23:00').earliestNextStart).toBe(instantOf(TUESDAY, '09:00'));
  });

  it.each([
    ['a minor', { birthDate: '2009-06-01' }, {}, '16:00', ['BREAK_SHORT 120 info', 'STRETCH_430 120 info', 'J_HOURS 240 info']],
    ['a minor with a shorter day', { birthDate: '2009-06-01' }, { otherDaysOfWeek: [420] }, '16:00', ['J_DAY_8 360 info']],
    ['an expectant mother', { pregnancy: {} }, {}, '16:00', ['M_DAY_830 360 info', 'M_HOURS 240 info']],
    ['several employers', { otherEmployerMinutes: 240 }, {}, '16:00', ['OVER_8 90 info', 'DAY_OVER_10 210 info']],
    ['released from extra work', { isReleasedFromExtraWork: true }, {}, '21:10', ['OVER_8 20 warn']],
  ])('%s', (_, person, more, now, expected) => {
    const { shown } = ahead([open('13:30')], now, { person, ...more });
    expect(shown).toEqual(expect.arrayContaining(expected));
  });

  it('says nothing of limits to executives', () => {
    expect(ahead([open('06:00')], '20:00', { person: { kind: 'executive' } })).toMatchObject({ warnings: [], runningBreak: null });
  });
});

describe('proposeBreaks', () => {
  const minor = { birthDate: '2009-06-01' };
  const shown = (proposals: { start: number; end: number }[]) =>
    proposals.map(({ start, end }) =>
      [start, end].map(ms => new Date(ms).toLocaleTimeString('de', { timeZone: 'Europe/Berlin', timeStyle: 'short' })).join('-'),
    );
  it.each([
    ['nothing missing', day('08:00-14:00'), {}, []],
    ['30 minutes around noon', day('08:00-17:00'), {}, ['12:00-12:30']],
    ['45 minutes', day('08:00-18:00'), {}, ['12:00-12:45']],
    ['what is missing, at least a quarter of an hour', day('08:00-17:31', '12:00-12:30'), {}, ['14:50-15:05']],
    ['six hours in a row', day('08:00-17:00', '14:15-15:00'), {}, ['12:00-12:15']],
    ['a night', day('22:00-06:00'), {}, ['01:45-02:15']],
    ['a day of thirteen hours needs two', day('06:00-19:00'), {}, ['12:00-12:45', '15:40-15:55']],
    ['a minor', day('08:00-14:00'), { person: minor }, ['12:00-12:30']],
  ])('%s', (_, input, more, expected) => {
    const { proposals, evaluation } = proposeBreaks({ ...input, ...more });
    expect(shown(proposals)).toEqual(expected);
    expect(evaluation.breaches.filter(({ code }) => /BREAK|STRETCH/.test(code))).toEqual([]);
    expect(evaluation.presence).toBe(evaluate(input, more).presence);
  });

  it('changes nothing by itself, and takes the statement that there was none', () => {
    const input = { ...day('08:00-17:00'), noBreakReason: 'Alone at the counter' };
    const before = structuredClone(input);
    proposeBreaks(input);
    expect(input).toEqual(before);
    const { breaches } = evaluate(input);
    expect(codes(breaches)).toEqual(['BREAK_SHORT 30', 'STRETCH_6H 180']);
    expect(breaches[0].params).toMatchObject({ noBreakReason: 'Alone at the counter' });
  });

  it('gives up where there is no room for a break', () => {
    const input = day('08:00-12:31', '', MONDAY);
    const { proposals, evaluation } = proposeBreaks({ ...input, ruleSets: [WHOLE_DAY_EDGES], person: minor });
    expect(proposals).toEqual([]);
    expect(codes(evaluation.breaches)).toEqual(codes(evaluate(input, { person: minor }).breaches));
  });
});
