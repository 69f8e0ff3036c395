import { planContractRemoval, planContractAddition } from './contractVersions';
import { isIban, tidyIban } from './iban';

describe('isIban', () => {
  it.each([
    ['DE89 3704 0044 0532 0130 00', true],
    ['de89370400440532013000', true],
    ['AT61 1904 3002 3457 3201', true],
    ['CH93 0076 2011 6238 5295 7', true],
    ['GB29 NWBK 6016 1331 9268 19', true],
    ['NL91 ABNA 0417 1643 00', true],
    ['MT84 MALT 0110 0001 2345 MTLC AST0 01S', true],
    ['DE88 3704 0044 0532 0130 00', false],
    ['DE89 3704 0044 0532 0130 0', false],
    ['DE89 3704 0044 0532 0130 000', false],
    ['DE', false],
    ['', false],
    ['1234567890123456', false],
    ['DE89３70400440532013000', false],
  ])('%s: %s', (text, expected) => {
    expect(isIban(tidyIban(text))).toBe(expected);
  });
});

const versions = [
  { id: 'a', validFrom: '2024-01-01', validTo: '2026-01-01' },
  { id: 'b', validFrom: '2026-01-01', validTo: '2027-01-01' },
  { id: 'c', validFrom: '2027-01-01', validTo: null },
];
const employment = { entryDate: '2024-01-01', exitDate: null };
const today = '2026-11-24';

describe('planContractAddition', () => {
  it.each([
    ['today', '2026-11-24', {}, { validTo: '2027-01-01', previous: { id: 'b', validTo: '2026-11-24' } }],
    ['within the last version', '2028-02-29', {}, { validTo: null, previous: { id: 'c', validTo: '2028-02-29' } }],
    ['yesterday', '2026-11-23', {}, { problem: 'past' }],
    [
      'yesterday, as a correction',
      '2026-11-23',
      { correctsPast: true },
      { validTo: '2027-01-01', previous: { id: 'b', validTo: '2026-11-23' } },
    ],
    ['on the first day of another', '2027-01-01', {}, { problem: 'sameDay' }],
    ['before the entry, even as a correction', '2023-12-31', { correctsPast: true }, { problem: 'beforeEntry' }],
  ])('%s', (_, validFrom, more, expected) => {
    expect(planContractAddition({ versions, employment, validFrom, today, ...more })).toEqual(expected);
  });

  it('ends with the employment, and fills a gap without touching anything', () => {
    const left = { ...employment, exitDate: '2027-03-31' };
    expect(planContractAddition({ versions: versions.slice(0, 2), employment: left, validFrom: '2027-02-01', today })).toEqual({
      validTo: '2027-04-01',
    });
    expect(planContractAddition({ versions, employment: left, validFrom: '2027-04-01', today })).toEqual({ problem: 'afterExit' });
    expect(planContractAddition({ versions: [], employment: { entryDate: null, exitDate: null }, validFrom: today, today })).toEqual({
      validTo: null,
    });
  });
});

describe('planContractRemoval', () => {
  it.each([
    ['a future one', 'c', {}, { validTo: null, previous: { id: 'b', validTo: null } }],
    ['the running one', 'b', {}, { problem: 'past' }],
    [
      'the running one, as a correction',
      'b',
      { correctsPast: true },
      { validTo: '2027-01-01', previous: { id: 'a', validTo: '2027-01-01' } },
    ],
    ['one that does not exist', 'x', { correctsPast: true }, { problem: 'unknown' }],
  ])('%s', (_, id, more, expected) => {
    expect(planContractRemoval({ versions, id, today, ...more })).toEqual(expected);
  });

  it('keeps the only one', () => {
    expect(planContractRemoval({ versions: [versions[2]], id: 'c', today })).toEqual({ problem: 'onlyOne' });
  });
});
