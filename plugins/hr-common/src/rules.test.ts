import { displayName, sortableName } from './displayName';
import { emailKey } from './emailKey';
import { foldText } from './foldText';
import { fteOf } from './fte';
import { breadcrumbs, buildOrgTree, type TreeNode } from './orgTree';
import { personSearchText, searchWords } from './searchWords';
import { employmentStatus, isValidOn, overlaps } from './validity';

describe('validity', () => {
  it.each([
    ['2026-01-01', null, '2025-12-31', false],
    ['2026-01-01', null, '2026-01-01', true],
    ['2026-01-01', '2026-02-01', '2026-01-31', true],
    ['2026-01-01', '2026-02-01', '2026-02-01', false],
    [null, null, '0001-01-01', true],
    [null, '2026-02-01', '2026-01-31', true],
  ])('[%s, %s) contains %s: %s', (validFrom, validTo, date, expected) => {
    expect(isValidOn({ validFrom, validTo }, date)).toBe(expected);
  });

  it.each([
    [['2026-01-01', '2026-02-01'], ['2026-02-01', null], false],
    [['2026-01-01', '2026-02-02'], ['2026-02-01', null], true],
    [[null, null], ['2026-02-01', '2026-02-02'], true],
    [[null, '2026-01-01'], [null, '2025-01-01'], true],
  ])('%j and %j overlap: %s', (a, b, expected) => {
    const span = ([validFrom, validTo]: (string | null)[]) => ({ validFrom, validTo });
    expect(overlaps(span(a), span(b))).toBe(expected);
    expect(overlaps(span(b), span(a))).toBe(expected);
  });

  it.each([
    ['2026-01-01', null, '2025-12-31', 'future'],
    ['2026-01-01', null, '2026-01-01', 'active'],
    ['2026-01-01', '2026-06-30', '2026-06-30', 'active'],
    ['2026-01-01', '2026-06-30', '2026-07-01', 'left'],
    [null, null, '2026-07-01', 'active'],
  ])('an employment from %s to %s is on %s %s', (entryDate, exitDate, date, expected) => {
    expect(employmentStatus({ entryDate, exitDate }, date)).toBe(expected);
  });
});

describe('names', () => {
  it.each([
    [{ firstName: 'Anna', lastName: 'Becker' }, 'Anna Becker', 'Becker, Anna'],
    [{ firstName: ' Jo  Ann', lastName: 'de  Vries ', title: 'Dr.' }, 'Dr. Jo Ann de Vries', 'de Vries, Jo Ann'],
    [{ firstName: '', lastName: 'Suharto', title: null }, 'Suharto', 'Suharto'],
  ])('%j reads %s and sorts %s', (person, reading, sorting) => {
    expect(displayName(person)).toBe(reading);
    expect(sortableName(person)).toBe(sorting);
  });

  it.each([
    ['MÜLLER', 'mueller'],
    ['Mu\u0308ller', 'mueller'],
    ['Straße', 'strasse'],
    ['Éva  Nádas', 'eva nadas'],
    ['Øre Łódź ı', 'ore lodz i'],
    ['50 %_\\', '50 %_\\'],
  ])('%s folds to %s', (text, expected) => {
    expect(foldText(text)).toBe(expected);
  });
});

describe('search', () => {
  it.each([
    ['  Anna   Müller ', ['anna', 'mueller']],
    ['0211 / 123-45', ['21112345']],
    ['+49 (211) 12345', ['4921112345']],
    ['4711', ['4711']],
    ['0', ['0']],
    ['%', ['%']],
    ['...', ['...']],
    ['', []],
    ['a b c d e f g h', ['a', 'b', 'c', 'd', 'e', 'f']],
  ])('%j looks for %j', (query, words) => {
    expect(searchWords(query)).toEqual(words);
  });

  it('finds phone numbers by their digits', () => {
    const text = personSearchText({ firstName: 'Anna', lastName: 'Groß', externalKey: 'K-1', phone: '+49 211 123-45', email: 'A@b.de' });
    expect(text).toBe('anna gross a@b.de k-1 4921112345');
    expect(text).toContain(searchWords('0211 12345')[0]);
  });
});

describe('emailKey', () => {
  it.each([
    [' Anna@Example.ORG ', 'anna@example.org'],
    ['mu\u0308ller@x.de', 'müller@x.de'],
    ['\u212aarl@x.de', null],
    ['İrma@x.de', 'i̇rma@x.de'],
    ['ırma@x.de', 'ırma@x.de'],
    ['', null],
    [null, null],
    [undefined, null],
  ])('%j is compared as %j', (email, expected) => {
    expect(emailKey(email)).toBe(expected);
  });
});

describe('buildOrgTree', () => {
  const shape = (nodes: TreeNode<{ id: string; parentId: string | null }>[]): unknown[] =>
    nodes.map(({ id, children }) => (children.length ? [id, shape(children)] : id));
  const items = (text: string) => text.split(' ').map(pair => ({ id: pair[0], parentId: pair[1] ?? null }));

  it.each([
    ['a ba ca db', [['a', [['b', ['d']], 'c']]]],
    ['db ba a', [['a', [['b', ['d']]]]]],
    ['a b cx', ['a', 'b', 'c']],
    ['aa', ['a']],
    ['ab bc ca r', ['r', ['a', [['c', ['b']]]]]],
  ])('%s', (text, expected) => {
    expect(shape(buildOrgTree(items(text)))).toEqual(expected);
  });

  it.each([
    ['a ba cb', 'c', 'ab'],
    ['a ba', 'a', ''],
    ['ab ba', 'a', 'b'],
    ['a', 'x', ''],
  ])('path in %s to %s', (text, id, expected) => {
    expect(
      breadcrumbs(items(text), id)
        .map(item => item.id)
        .join(''),
    ).toBe(expected);
  });
});

describe('fteOf', () => {
  const row = (weeklyMinutes: number | null, share = 1000, shareSum = share, budgetFte = 1000) => ({
    weeklyMinutes,
    share,
    shareSum,
    budgetFte,
  });
  it.each([
    ['nobody', [], 0],
    ['full time', [row(2400)], 1000],
    ['job sharing', [row(1200, 500), row(1200, 500)], 1000],
    ['one contract on two positions', [row(2400, 400, 1000), row(2400, 600, 1000)], 1000],
    ['35 of 40 hours', [row(2100)], 875],
    ['contract unknown', [row(null, 500, 500, 800)], 400],
  ])('%s', (_, shares, expected) => {
    expect(fteOf(shares, 2400)).toBe(expected);
  });
});
