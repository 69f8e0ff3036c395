import { deleteOn, deletionPlan, retentionRule } from './deletionPlan';
import { retentionClasses, retentionRules } from './retentionRules';

describe('retention', () => {
  it.each([
    ['workingTime', '2026-11-30', '2030-01-01'],
    ['workingTime', '2026-12-31', '2030-01-01'],
    ['workingTime', '2027-01-01', '2031-01-01'],
    ['minorsAndMaternity', '2026-11-30', '2028-12-01'],
    ['payroll', '2026-01-31', '2033-01-01'],
    ['socialSecurity', '2026-05-01', '2028-01-01'],
    ['bookingVoucher', '2026-05-01', '2035-01-01'],
    ['leave', '2026-11-30', '2029-12-01'],
    ['leave', '2024-02-29', '2027-03-01'],
    ['sickCertificate', '2026-11-30', '2027-12-01'],
    ['reintegration', '2026-11-30', '2029-12-01'],
    ['personnelFile', '2026-11-30', '2030-01-01'],
    ['applicant', '2026-08-31', '2027-03-01'],
    ['audit', '2026-11-30', '2028-12-01'],
    ['erasure', '2026-11-30', '2030-01-01'],
  ] as const)('%s counted from %s goes on %s', (recordClass, from, expected) => {
    expect(deleteOn(retentionRule(recordClass, '2026-11-24')!, from)).toBe(expected);
  });

  it('has exactly one rule per class on every day', () => {
    for (const day of ['1950-01-01', '2026-11-24', '2100-01-01']) {
      for (const recordClass of retentionClasses)
        expect([day, recordClass, Boolean(retentionRule(recordClass, day))]).toEqual([day, recordClass, true]);
    }
    expect(new Set(retentionRules.map(rule => rule.recordClass)).size).toBe(retentionRules.length);
  });

  it('follows the rule in force when a law changes', () => {
    const [old] = retentionRules;
    const rules = [
      { ...old, validTo: '2027-01-01' },
      { ...old, validFrom: '2027-01-01', years: 5 },
    ];
    expect(retentionRule('workingTime', '2026-12-31', rules)?.years).toBe(3);
    expect(retentionRule('workingTime', '2027-01-01', rules)?.years).toBe(5);
  });

  it("gives a leaver's plan, soonest first, and leaves open what has not happened", () => {
    const plan = deletionPlan('2026-11-30', '2026-11-24', { lastEntry: '2026-11-30' });
    expect(plan.map(({ recordClass, deleteOn: day }) => [recordClass, day])).toEqual([
      ['minorsAndMaternity', '2028-12-01'],
      ['leave', '2029-12-01'],
      ['workingTime', '2030-01-01'],
      ['personnelFile', '2030-01-01'],
      ['payroll', '2033-01-01'],
      ['socialSecurity', null],
      ['bookingVoucher', null],
      ['sickCertificate', null],
      ['reintegration', null],
    ]);
  });
});
