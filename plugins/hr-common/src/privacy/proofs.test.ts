import { proofClass, proofKeptUntil } from './proofs';

describe('proofs', () => {
  it.each([
    // law, proved on, last day, class, kept until
    ['§2(1) NachwG', '2020-03-01', '2026-06-30', 'personnelFile', '2029-12-31'],
    ['§12(1) ArbSchG', '2020-03-01', '2026-12-31', 'personnelFile', '2029-12-31'],
    ['§109 GewO', '2026-12-31', '2026-12-31', 'personnelFile', '2029-12-31'],
    ['§6(2) BUrlG', '2026-06-30', '2026-06-30', 'leave', '2029-06-30'],
    ['§29 JArbSchG', '2024-03-01', '2026-06-30', 'minorsAndMaternity', '2026-03-01'],
    ['§14 MuSchG', '2026-02-28', null, 'minorsAndMaternity', '2028-02-28'],
    ['§16(2) ArbZG', '2026-02-28', '2026-06-30', 'workingTime', '2029-12-31'],
    ['§2(1) NachwG', '2020-03-01', null, 'personnelFile', null],
  ])('after %s of %s with exit %s are %s and kept until %s', (source, provedOn, exitDate, recordClass, until) => {
    expect(proofClass(source)).toBe(recordClass);
    expect(proofKeptUntil(source, { provedOn, exitDate }, '2026-11-25')).toBe(until);
  });
});
