import { leaveSentence } from '../leaveSentence';
import type { ExpiryFacts } from './expiryFacts';
import { expiryTexts } from './expiryTexts';
import { leaveExpiry } from './leaveExpiry';

const notice = (sentAt: string, leaveYear = 2026, openDays = 5000) => ({ leaveYear, sentAt, openDays });
const parental = (from: string, to: string | null) => ({ protectedSpans: [{ from, to, kind: 'parental' as const }] });
const ban = (from: string, to: string | null) => ({ protectedSpans: [{ from, to, kind: 'ban' as const }] });

type Row = [string, number, ExpiryFacts, string | null, string, boolean];

const rows: Row[] = [
  ['L12 notice, no reason', 2026, { notices: [notice('2026-10-01')] }, '2026-12-31', 'yearEnd', true],
  [
    'with a reason',
    2026,
    { notices: [notice('2026-10-01')], carryOverReasons: [{ year: 2026, reason: 'personal' }] },
    '2027-03-31',
    'march31',
    true,
  ],
  [
    'reason of another year',
    2026,
    { notices: [notice('2026-10-01')], carryOverReasons: [{ year: 2025, reason: 'operational' }] },
    '2026-12-31',
    'yearEnd',
    true,
  ],
  ['L14 no notice', 2026, {}, '2026-12-31', 'noticeMissing', false],
  ['notice of another year', 2026, { notices: [notice('2026-10-01', 2025)] }, '2026-12-31', 'noticeMissing', false],
  ['reason, no notice', 2026, { carryOverReasons: [{ year: 2026, reason: 'operational' }] }, '2027-03-31', 'noticeMissing', false],
  ['five days before the end of the year, five open', 2026, { notices: [notice('2026-12-24')] }, '2026-12-31', 'yearEnd', true],
  ['too late for five', 2026, { notices: [notice('2026-12-25')] }, '2026-12-31', 'noticeMissing', false],
  [
    'too late with the holidays',
    2026,
    { notices: [notice('2026-12-24')], calendar: { federalState: 'NW' } },
    '2026-12-31',
    'noticeMissing',
    false,
  ],
  ['notice made up for in the next year', 2026, { notices: [notice('2027-10-01')] }, '2027-12-31', 'yearEnd', true],
  [
    'L15 ill for more than two years, no notice',
    2025,
    { sickness: [{ from: '2025-01-01', to: '2027-04-30' }] },
    '2027-03-31',
    'longSickness',
    true,
  ],
  ['ill since before the year', 2025, { sickness: [{ from: '2024-06-01', to: null }] }, '2027-03-31', 'longSickness', true],
  [
    'ill since the entry',
    2025,
    { entryDate: '2025-04-01', sickness: [{ from: '2025-04-01', to: null }] },
    '2027-03-31',
    'longSickness',
    true,
  ],
  [
    'two certificates that follow each other',
    2025,
    {
      sickness: [
        { from: '2025-01-01', to: '2025-12-31' },
        { from: '2026-01-01', to: '2027-03-31' },
      ],
    },
    '2027-03-31',
    'longSickness',
    true,
  ],
  ['worked before the illness, no notice', 2025, { sickness: [{ from: '2025-03-15', to: null }] }, null, 'noticeMissing', false],
  [
    'worked before and came back, no notice',
    2025,
    { sickness: [{ from: '2025-03-15', to: '2027-04-30' }] },
    '2027-12-31',
    'noticeMissing',
    false,
  ],
  [
    'told before the illness',
    2025,
    { notices: [notice('2025-02-01', 2025)], sickness: [{ from: '2025-03-15', to: null }] },
    '2027-03-31',
    'longSickness',
    true,
  ],
  [
    'told during the illness',
    2025,
    { notices: [notice('2025-10-01', 2025)], sickness: [{ from: '2025-03-15', to: null }] },
    null,
    'noticeMissing',
    false,
  ],
  [
    'back the day before the 15 months end',
    2025,
    { sickness: [{ from: '2025-01-01', to: '2027-03-30' }] },
    '2027-12-31',
    'noticeMissing',
    false,
  ],
  [
    'back in the next year and told then',
    2025,
    { sickness: [{ from: '2025-01-01', to: '2026-08-31' }], notices: [notice('2026-10-01', 2025)] },
    '2026-12-31',
    'yearEnd',
    true,
  ],
  [
    'ill over the new year only, told before',
    2026,
    { sickness: [{ from: '2026-12-01', to: '2027-01-15' }], notices: [notice('2026-10-01')] },
    '2027-03-31',
    'march31',
    true,
  ],
  [
    'ill in the year only',
    2026,
    { sickness: [{ from: '2026-11-02', to: '2026-11-20' }], notices: [notice('2026-10-01')] },
    '2026-12-31',
    'yearEnd',
    true,
  ],
  ['L17 partial leave moved', 2026, { partialTransfers: [2026] }, '2027-12-31', 'nextYear', false],
  [
    'L17 with a notice in the year after',
    2026,
    { partialTransfers: [2026], notices: [notice('2027-10-01')] },
    '2027-12-31',
    'nextYear',
    true,
  ],
  ['L21 leave of 2026', 2026, parental('2026-05-01', '2027-04-30'), '2028-12-31', 'afterParentalLeave', false],
  ['L21 leave of 2025', 2025, parental('2026-05-01', '2027-04-30'), '2028-12-31', 'afterParentalLeave', false],
  ['parental leave until the end of a year', 2026, parental('2026-05-01', '2027-12-31'), '2029-12-31', 'afterParentalLeave', false],
  ['parental leave without an end', 2026, parental('2026-05-01', null), null, 'afterParentalLeave', false],
  [
    'told before parental leave only',
    2026,
    { ...parental('2026-05-01', '2027-04-30'), notices: [notice('2026-02-01')] },
    '2028-12-31',
    'afterParentalLeave',
    false,
  ],
  [
    'told after the return',
    2026,
    { ...parental('2026-05-01', '2027-04-30'), notices: [notice('2028-10-01')] },
    '2028-12-31',
    'afterParentalLeave',
    true,
  ],
  [
    'lapsed before parental leave began',
    2025,
    { ...parental('2026-05-01', '2027-04-30'), notices: [notice('2025-10-01', 2025)] },
    '2025-12-31',
    'yearEnd',
    true,
  ],
  [
    'a second child',
    2026,
    { protectedSpans: [...parental('2026-05-01', '2027-04-30').protectedSpans, ...parental('2028-02-01', '2029-01-31').protectedSpans] },
    '2030-12-31',
    'afterParentalLeave',
    false,
  ],
  ['employment ban', 2026, ban('2026-08-01', '2026-11-20'), '2027-12-31', 'afterEmploymentBan', false],
  [
    'ban, then parental leave',
    2026,
    { protectedSpans: [...ban('2026-08-01', '2026-11-20').protectedSpans, ...parental('2026-11-21', '2027-11-20').protectedSpans] },
    '2028-12-31',
    'afterParentalLeave',
    false,
  ],
];

describe('end of leave', () => {
  it.each(rows)('%s', (_, leaveYear, facts, expiresOn, rule, lapses) => {
    expect(leaveExpiry({ leaveYear, kind: 'statutory' }, facts)).toMatchObject({ expiresOn, rule, lapses });
  });

  it('L14: is added to the next year', () => {
    expect(leaveExpiry({ leaveYear: 2026, kind: 'statutory' }, {}).addedToYear).toBe(2027);
  });

  it.each<[string, ExpiryFacts, string, boolean]>([
    ['by its own rule', { contractExpiry: { endsOn: '12-31', nextYear: false } }, '2026-12-31', true],
    ['in the next year', { contractExpiry: { endsOn: '06-30', nextYear: true } }, '2027-06-30', true],
    ['with a notice that is missing', { contractExpiry: { endsOn: '12-31', nextYear: false, needsNotice: true } }, '2026-12-31', false],
    ['as the law where it has no rule', {}, '2026-12-31', false],
    [
      'in spite of long sickness',
      { contractExpiry: { endsOn: '12-31', nextYear: false }, sickness: [{ from: '2026-01-01', to: null }] },
      '2026-12-31',
      true,
    ],
  ])('what the contract grants ends %s', (_, facts, expiresOn, lapses) => {
    expect(leaveExpiry({ leaveYear: 2026, kind: 'contractual' }, facts)).toMatchObject({ expiresOn, lapses });
  });

  it.each<[string, number, ExpiryFacts, string]>([
    ['no year', Number.NaN, {}, 'NaN'],
    ['30 February', 2026, { notices: [notice('2026-02-30')] }, 'notices'],
    ['end before start', 2026, { sickness: [{ from: '2026-05-02', to: '2026-05-01' }] }, 'sickness'],
    ['no date', 2026, { protectedSpans: [{ from: '2026-05-01', to: 'soon', kind: 'ban' }] }, 'protectedSpans'],
    ['no day of a year', 2026, { contractExpiry: { endsOn: '31.12.', nextYear: false } }, 'contractExpiry'],
  ])('refuses %s', (_, leaveYear, facts, sentence) => {
    expect(() => leaveExpiry({ leaveYear, kind: 'contractual' }, facts)).toThrow(sentence);
  });

  it('has a sentence for every step, and no parameter is missing', () => {
    const contract = [false, true].map(needsNotice => ({ contractExpiry: { endsOn: '12-31', nextYear: false, needsNotice } }));
    const operational: ExpiryFacts = { carryOverReasons: [{ year: 2026, reason: 'operational' }] };
    const steps = [
      ...rows.flatMap(([, leaveYear, facts]) => leaveExpiry({ leaveYear, kind: 'statutory' }, facts).steps),
      ...[...contract, operational, ban('2026-08-01', null)].flatMap(
        facts => leaveExpiry({ leaveYear: 2026, kind: 'contractual' }, facts).steps,
      ),
    ];
    for (const step of steps) for (const language of ['de', 'en'] as const) expect(leaveSentence(step, language)).not.toMatch(/\?|^\S+$/);
    expect(new Set(steps.map(({ code }) => code))).toEqual(new Set(Object.keys(expiryTexts)));
  });
});
