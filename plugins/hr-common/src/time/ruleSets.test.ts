import { isOk, worstOfEach, type Breach } from './breaches';
import { codes, day, evaluate } from './fixtures';
import { ARBZG_DEFAULT, ARBZG_WEEKLY_48, defaultRuleSets, MILOG, TARIF_REST_10 } from './ruleSetData';
import { applyAgreements, ruleSetProblems, selectRuleSets } from './selectRuleSets';

describe('rule sets', () => {
  it.each([
    ['an adult', {}, ['ARBZG_DEFAULT']],
    ['an executive', { kind: 'executive' }, []],
    ['a minor', { birthDate: '2010-01-01' }, ['JARBSCHG']],
    ['an apprentice of age', { birthDate: '2008-01-01', kind: 'apprentice' }, ['ARBZG_DEFAULT']],
    ['a mini-jobber', { kind: 'minijob' }, ['ARBZG_DEFAULT', 'MILOG']],
    ['an expectant executive', { kind: 'executive', pregnancy: {} }, ['MUSCHG']],
    ['an agreement', { agreements: ['TARIF_REST_10', 'OTHER'] }, ['ARBZG_DEFAULT', 'TARIF_REST_10']],
  ] as const)('of %s', (_, person, expected) => {
    expect(selectRuleSets('2026-11-23', person).map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    ['2014-12-31', []],
    ['2025-12-31', [undefined]],
    ['2026-01-01', [603]],
    ['2026-12-31', [603]],
    ['2027-01-01', [633]],
  ])('limit of mini-jobs on %s', (date, expected) => {
    const found = selectRuleSets(date, { kind: 'minijob' }, MILOG);
    expect(found.map(({ params }) => params.miniJob!.monthlyLimitEuro)).toEqual(expected);
  });

  it('changes the daily limit for the weekly one by date', () => {
    const sets = [
      { ...ARBZG_DEFAULT, validTo: '2027-01-01' },
      { ...ARBZG_WEEKLY_48, validFrom: '2027-01-01' },
    ];
    const of = (date: string) => codes(evaluate(day('08:00-19:30', '13:00-13:45', date), { ruleSets: sets }).breaches);
    expect([of('2026-12-31'), of('2027-01-01')]).toEqual([['DAY_OVER_10 45'], []]);
    expect(codes(evaluate(day('08:00-19:30', '13:00-13:45'), { ruleSets: [ARBZG_DEFAULT, ARBZG_WEEKLY_48] }).breaches)).toEqual([
      'DAY_OVER_10 45',
    ]);
  });

  it('puts the group of an agreement in the place of the law, and names both', () => {
    const [merged] = applyAgreements([ARBZG_DEFAULT, TARIF_REST_10]);
    expect(merged).toMatchObject({ code: 'ARBZG_DEFAULT', params: { rest: { minutes: 600 }, dailyMax: { minutes: 600 } } });
    expect(merged.legalBasis).toMatch(/^ArbZG; §5\(2\) ArbZG/);
    expect(ARBZG_DEFAULT.params.rest!.minutes).toBe(660);
  });

  it('knows nothing wrong with its own', () => expect(defaultRuleSets.flatMap(ruleSetProblems)).toEqual([]));

  it.each([
    [{ code: 'tarif x' }, /code/],
    [{ validFrom: '2026-02-30' }, /validFrom/],
    [{ validTo: TARIF_REST_10.validFrom }, /validTo/],
    [{ legalBasis: ' ' }, /Only a law, a collective agreement/],
    [
      {
        params: {
          ...ARBZG_DEFAULT.params,
          breaks: {
            ...ARBZG_DEFAULT.params.breaks!,
            steps: [
              { above: 540, need: 45 },
              { above: 360, need: 30 },
            ],
          },
        },
      },
      /rise/,
    ],
  ])('refuses %j', (change, expected) => {
    expect(ruleSetProblems({ ...TARIF_REST_10, ...change })).toEqual([expect.stringMatching(expected)]);
  });
});

describe('breaches', () => {
  const breach = (code: Breach['code'], severity: Breach['severity'], minutes: number, date = '2026-11-23') =>
    ({ code, severity, minutes, date, ruleCode: 'X', paragraph: '', params: {}, remedy: { action: 'none' } }) as const;

  it('keeps the worst of each code and day, in the order of the list', () => {
    const all = [
      breach('REST_SHORT', 'warn', 90),
      breach('REST_SHORT', 'breach', 10),
      breach('BREAK_SHORT', 'breach', 1),
      breach('BREAK_SHORT', 'breach', 2),
    ];
    expect(worstOfEach([...all, breach('REST_SHORT', 'info', 1, '2026-11-24')]).map(({ code, minutes }) => `${code} ${minutes}`)).toEqual([
      'BREAK_SHORT 2',
      'REST_SHORT 10',
      'REST_SHORT 1',
    ]);
  });

  it('is ok with what is only recorded or worth a look', () => {
    expect([isOk([]), isOk([breach('OVER_8', 'info', 1), breach('OVER_8', 'warn', 1)]), isOk([breach('OVER_8', 'breach', 1)])]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
