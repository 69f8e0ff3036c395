import { isAccountNamePattern, proposeAccountName } from './accountName';
import { deriveStage, stageOn } from './stageOn';
import { lifeCycleStages, type LifeCycleStage } from './stages';
import { hasArrow, nextStages, transitionObstaclesOf, type TransitionRequest, type TransitionState } from './transitions';

const TODAY = '2026-11-24';

describe('stage from dates', () => {
  it.each([
    ['no dates', null, null, 'active'],
    ['entry tomorrow', '2026-11-25', null, 'preboarding'],
    ['entry today', TODAY, null, 'probation'],
    ['last day of probation', '2026-05-25', null, 'probation'],
    ['probation over', '2026-05-24', null, 'active'],
    ['fixed term that ends in 184 days', '2020-01-01', '2027-05-27', 'active'],
    ['ends in 183 days', '2020-01-01', '2027-05-26', 'noticeGiven'],
    ['ends in 31 days', '2020-01-01', '2026-12-25', 'noticeGiven'],
    ['ends in 30 days', '2020-01-01', '2026-12-24', 'offboarding'],
    ['last day today', '2020-01-01', TODAY, 'offboarding'],
    ['ended yesterday', '2020-01-01', '2026-11-23', 'left'],
    ['comes and goes later', '2027-01-01', '2027-03-31', 'preboarding'],
  ] as const)('%s', (_, entryDate, exitDate, expected) => {
    expect(deriveStage({ entryDate, exitDate }, TODAY)).toBe(expected);
  });

  it.each([
    ['stored wins over dates', 'onLeave', '2020-01-01', null, 'onLeave'],
    ['an end that has passed wins', 'active', '2020-01-01', '2026-11-23', 'left'],
    ['an entry that was missed changes nothing by itself', 'preboarding', '2026-11-01', null, 'preboarding'],
    ['a left one whose end was taken back', 'left', '2020-01-01', null, 'active'],
    ['declined stays', 'declined', '2027-01-01', '2026-11-23', 'declined'],
    ['anonymised stays', 'anonymised', '2020-01-01', null, 'anonymised'],
  ] as const)('%s', (_, stored, entryDate, exitDate, expected) => {
    expect(stageOn({ stored, entryDate, exitDate }, TODAY)).toBe(expected);
  });
});

const ALLOWED: [LifeCycleStage, LifeCycleStage[]][] = [
  ['candidate', ['offerAccepted', 'declined']],
  ['offerAccepted', ['preboarding', 'declined']],
  ['preboarding', ['probation', 'active', 'declined']],
  ['probation', ['active', 'onLeave', 'noticeGiven']],
  ['active', ['onLeave', 'noticeGiven']],
  ['onLeave', ['active', 'noticeGiven']],
  ['noticeGiven', ['offboarding', 'active']],
  ['offboarding', ['left']],
  ['left', ['anonymised']],
  ['declined', ['anonymised']],
  ['anonymised', []],
];

/** Ready for whatever step: dates and facts that no condition minds. */
function ready(stage: LifeCycleStage, change: Partial<TransitionState> = {}): TransitionState {
  const facts = { hasContract: true, hasWorkingTimeModel: true, hasFederalState: true, hasApprover: true, hasPosition: true };
  const exitDate = stage === 'offboarding' ? '2026-11-23' : null;
  return { ...facts, stage, isDerived: false, since: '2026-01-01', today: TODAY, entryDate: '2026-01-01', exitDate, ...change };
}
const ask = (to: LifeCycleStage, change: Partial<TransitionRequest> = {}): TransitionRequest => ({
  to,
  effectiveOn: TODAY,
  reason: 'agreed',
  leaveKind: 'parental',
  ...(to === 'noticeGiven' && { exitDate: '2027-03-31' }),
  ...change,
});

describe('transitions', () => {
  const pairs = ALLOWED.flatMap(([from, allowed]) => lifeCycleStages.map(to => [from, to, allowed.includes(to)] as const));

  it.each(pairs)('%s → %s: %s', (from, to, isAllowed) => {
    expect(hasArrow(from, to)).toBe(isAllowed);
    const refusal = to === 'anonymised' && isAllowed ? ['byErasureOnly'] : ['notAllowed'];
    const expected = isAllowed && to !== 'anonymised' ? [] : refusal;
    expect(transitionObstaclesOf(ready(from), ask(to))).toEqual(expected);
  });

  it('lets somebody who is about to come and was never moved start at any stage before work', () => {
    expect(nextStages({ stage: 'preboarding', isDerived: true })).toEqual([
      'candidate',
      'offerAccepted',
      'preboarding',
      'probation',
      'active',
      'declined',
    ]);
    expect(nextStages({ stage: 'active', isDerived: true })).toEqual(['onLeave', 'noticeGiven']);
  });

  it.each([
    ['no contract', { hasContract: false }, {}, ['contractMissing']],
    ['no working-time model', { hasWorkingTimeModel: false }, {}, ['workingTimeModelMissing']],
    ['no federal state', { hasFederalState: false }, {}, ['federalStateMissing']],
    ['no position', { hasPosition: false, hasApprover: false }, {}, ['positionMissing', 'approverMissing']],
    ['no position, said so', { hasPosition: false, hasApprover: false }, { noPosition: true }, []],
    ['nobody above', { hasApprover: false }, {}, ['approverMissing']],
    ['nobody above, said so', { hasApprover: false }, { noPosition: true }, []],
    ['saying so excuses nothing else', { hasContract: false }, { noPosition: true }, ['contractMissing']],
    ['before the first day', { entryDate: '2026-11-25' }, {}, ['notYetEntered']],
    ['on the first day', { entryDate: TODAY, since: null }, {}, []],
    ['dated before the first day', { since: null }, { effectiveOn: '2025-12-31' }, ['notYetEntered']],
    ['without any entry date', { entryDate: null }, {}, ['notYetEntered']],
  ] as const)('into work: %s', (_, state, request, expected) => {
    for (const to of ['probation', 'active'] as const) {
      expect(transitionObstaclesOf(ready('preboarding', state), ask(to, request))).toEqual(expected);
    }
  });

  it.each([
    ['declined without a reason', 'preboarding', {}, ask('declined', { reason: ' ' }), ['reasonMissing']],
    ['notice without a reason', 'active', {}, ask('noticeGiven', { reason: undefined }), ['reasonMissing']],
    ['notice without an end', 'active', {}, ask('noticeGiven', { exitDate: undefined }), ['exitDateMissing']],
    ['notice with the end on file', 'active', { exitDate: '2027-01-31' }, ask('noticeGiven', { exitDate: undefined }), []],
    ['end before entry', 'active', {}, ask('noticeGiven', { exitDate: '2025-12-31' }), ['exitBeforeEntry']],
    ['end that has passed', 'active', {}, ask('noticeGiven', { exitDate: '2026-11-23' }), ['exitInPast']],
    ['notice withdrawn without a reason', 'noticeGiven', {}, ask('active', { reason: undefined }), ['reasonMissing']],
    ['leave of no kind', 'active', {}, ask('onLeave', { leaveKind: undefined }), ['leaveKindMissing']],
    ['leave that ends before it begins', 'active', {}, ask('onLeave', { leaveUntil: '2026-11-23' }), ['leaveEndsBefore']],
    ['left on the last working day', 'offboarding', { exitDate: TODAY }, ask('left'), ['exitNotPassed']],
    ['left without an end', 'offboarding', { exitDate: null }, ask('left'), ['exitNotPassed']],
    ['a step in the future', 'active', {}, ask('onLeave', { effectiveOn: '2026-11-25' }), ['inFuture']],
    ['a step before the last one', 'active', { since: '2026-06-01' }, ask('onLeave', { effectiveOn: '2026-05-31' }), ['beforeLastStep']],
    [
      'several at once',
      'active',
      {},
      ask('onLeave', { effectiveOn: '2027-01-01', leaveKind: undefined }),
      ['leaveKindMissing', 'inFuture'],
    ],
  ] as const)('%s', (_, stage, state, request, expected) => {
    expect(transitionObstaclesOf(ready(stage, state), request)).toEqual(expected);
  });
});

describe('account name', () => {
  const taken = new Set(['anna.becker', 'anna.becker2', 'zoe.mueller']);
  it.each([
    ['Emil', 'Jung', '{first}.{last}', 'emil.jung'],
    ['Zoë', 'Müller', '{first}.{last}', 'zoe.mueller2'],
    ['Anna', 'Becker', '{first}.{last}', 'anna.becker3'],
    ['Søren', 'Łoś-Ångström', '{f}{last}', 'slos-angstroem'],
    ['Anna Maria', "O'Neill", '{first}.{last}', 'anna-maria.o-neill'],
    ['', 'Weiß', '{first}.{last}', 'weiss'],
    ['伟', '王', '{first}.{last}', 'account'],
  ])('of %s %s by %s is %s', (firstName, lastName, pattern, expected) => {
    expect(proposeAccountName({ firstName, lastName }, pattern, name => taken.has(name))).toBe(expected);
  });

  it.each([
    ['{first}.{last}', true],
    ['{f}{last}', true],
    ['user', false],
    ['{first} {last}', false],
    ['{first}@x', false],
  ])('pattern %s: %s', (pattern, isUsable) => expect(isAccountNamePattern(pattern)).toBe(isUsable));
});
