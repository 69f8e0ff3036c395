import { leaveEntitlement, type LeaveEntitlementInput } from './entitlement';
import { entitlementTexts } from './entitlementTexts';
import { explainLeave, leaveSentence } from './leaveSentence';

describe('why this number?', () => {
  it('tells a partial leave sentence by sentence in both languages', () => {
    const { steps } = leaveEntitlement({ year: 2026, entryDate: '2026-09-01', daysPerWeek: 5 });
    expect(explainLeave(steps, 'en')).toEqual([
      'The law grants 24 Werktage in a six-day week; with 5 days a week (260 a year) this is so many of your days (§3 BUrlG). (+20)',
      'The waiting period of six months does not end within the year: one twelfth for each of 4 full months (§5(1) a BUrlG). (−13.333)',
      '6.667 becomes 7: half a day and more is rounded up in partial leave (§5(2) BUrlG). (+0.333)',
      'The waiting period ends on 28 February 2027 (§4 BUrlG).',
    ]);
    expect(explainLeave(steps, 'de').at(-2)).toBe(
      'Aus 6,667 wird 7: Bei Teilurlaub wird ab einem halben Tag aufgerundet (§ 5 Abs. 2 BUrlG). (+0,333)',
    );
    expect(explainLeave(steps, 'de').at(-1)).toBe('Die Wartezeit endet am 28. Februar 2027 (§ 4 BUrlG).');
  });

  it('has a sentence for every step, and no parameter is missing', () => {
    const base: LeaveEntitlementInput = { year: 2026, entryDate: '2020-01-01', daysPerWeek: 5, contract: { days: 30_000, proRata: true } };
    const parental = (cutDeclared: boolean, partTime: boolean) => ({ from: '2026-02-01', to: '2026-03-31', cutDeclared, partTime });
    const inputs: LeaveEntitlementInput[] = [
      { ...base, year: 2019 },
      { ...base, exitDate: '2026-05-20', disability: { status: 'severe', validFrom: '2026-01-15', validTo: null } },
      { ...base, exitDate: '2026-10-20', disability: { status: 'equal', validFrom: null, validTo: null }, birthDate: '2009-06-01' },
      { ...base, entryDate: '2026-02-01', exitDate: '2026-04-30', employmentBans: [{ from: '2026-03-01', to: null }] },
      { ...base, entryDate: '2026-03-01', previousEmployer: { year: 2026, days: 4000 } },
      { ...base, parentalLeaves: [parental(true, false), parental(false, false), parental(false, true)] },
      { ...base, zeroDutyPeriods: [{ from: '2026-03-01', to: '2026-03-31', kind: 'unpaidLeave' }] },
      { ...base, entryDate: '2026-08-01' },
    ];
    const steps = inputs.flatMap(input => leaveEntitlement(input).steps);
    for (const step of steps) for (const language of ['de', 'en'] as const) expect(leaveSentence(step, language)).not.toMatch(/\?|^\S+$/);
    expect(new Set(steps.map(({ code }) => code))).toEqual(new Set(Object.keys(entitlementTexts)));
  });
});
