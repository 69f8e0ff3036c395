import { effectOfMove } from './approvers';
import { decodeChart } from './decodeChart';
import { diffCharts } from './diffCharts';
import { positionTree, unitTreeOf } from './figures';
import { buildForest, isBelow, pathTo } from './forest';
import { changeFrom, replaceFrom, valuesOn, type Version } from './history';
import { chartLayout, layoutForest } from './layoutForest';
import { lineProblem, type DatedLine } from './lines';
import type { OrgChart } from './schemas';

describe('buildForest', () => {
  it.each([
    ['one tree', [-1, 0, 0, 1], [0], [0, 1, 3, 2], []],
    ['several roots', [-1, -1, 0], [0, 1], [0, 2, 1], []],
    ['a line that leads nowhere', [7, 0], [0], [0, 1], []],
    ['itself', [0, 0], [0], [0, 1], [0]],
    ['a circle of two below nobody', [1, 0, 1], [0], [0, 1, 2], [0]],
    ['a circle with a tail', [3, 2, 1, 1], [1], [1, 2, 3, 0], [1]],
    ['nothing', [], [], [], []],
  ])('%s', (_, above, roots, order, cut) => {
    const forest = buildForest(above);
    expect([forest.roots, forest.order, forest.cut]).toEqual([roots, order, cut]);
  });

  it('keeps everybody once, whatever the lines', () => {
    let seed = 7;
    const random = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    for (let round = 0; round < 200; round++) {
      const n = 1 + random(30);
      const forest = buildForest(Array.from({ length: n }, () => random(n + 1) - 1));
      expect([...forest.order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
      forest.order.forEach(node => expect(forest.depth[node]).toBe(pathTo(forest, node).length));
    }
  });

  it('knows what is below what, in a chain of 10,000', () => {
    const forest = buildForest(Array.from({ length: 10_000 }, (_, i) => i - 1));
    expect([isBelow(forest, 9_999, 0), isBelow(forest, 0, 9_999), forest.depth[9_999]]).toEqual([true, false, 9_999]);
  });
});

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

interface Seat {
  unit: number;
  manager: number;
  holders?: [person: number, fte: number | null][];
  undisclosed?: number;
}

/** A chart of two units below a company, led by the positions 0, 1 and 2. */
function chart(seats: Seat[], change: Partial<OrgChart['units']> = {}, date = '2026-11-22'): OrgChart {
  const holders = seats.flatMap(({ holders: list = [] }, position) => list.map(([person, fte]) => ({ position, person, fte })));
  return {
    date,
    today: '2026-11-22',
    units: {
      id: [id(900), id(901), id(902)],
      name: ['Musterwerk', 'Fertigung', 'Vertrieb'],
      nameEn: [null, 'Production', 'Sales'],
      entityName: ['musterwerk', 'fertigung', 'vertrieb'],
      kind: ['company', 'department', 'department'],
      parent: [-1, 0, 0],
      lead: [0, 1, 2],
      ...change,
    },
    titles: { title: ['Leitung', 'Fachkraft'], titleEn: ['Lead', null] },
    positions: {
      id: seats.map((_, i) => id(i)),
      unit: seats.map(seat => seat.unit),
      title: seats.map((_, i) => (i < 3 ? 0 : 1)),
      manager: seats.map(seat => seat.manager),
      budgetFte: seats.map(() => 1000),
      undisclosed: seats.map(seat => seat.undisclosed ?? 0),
      costCentre: seats.map(() => null),
    },
    persons: { name: ['Ada', 'Bo', 'Cem', 'Dora'], entityName: ['ada', 'bo', 'cem', 'dora'] },
    photos: { person: [1], id: ['00000000-0000-4000-8000-000000000050'], version: [3] },
    holders: {
      position: holders.map(holder => holder.position),
      person: holders.map(holder => holder.person),
      share: holders.map(() => 1000),
      fte: holders.map(holder => holder.fte),
    },
    dotted: { position: [], manager: [], topic: [] },
    planned: { position: [], person: [], from: [] },
  };
}

describe('figures', () => {
  // Ada leads all; Bo leads production and shares a seat in sales with Cem; one seat is vacant, one undisclosed, one hidden.
  const model = decodeChart(
    chart([
      { unit: 0, manager: -1, holders: [[0, 1000]] },
      { unit: 1, manager: 0, holders: [[1, 500]] },
      { unit: 2, manager: 0 },
      { unit: 1, manager: 1, undisclosed: 2 },
      {
        unit: 2,
        manager: 2,
        holders: [
          [1, 250],
          [2, 500],
        ],
      },
      { unit: 2, manager: 2, holders: [[-1, null]] },
    ]),
  );

  it('gives people the photo that there is to see', () => {
    expect(model.persons.map(({ photo }) => photo?.version)).toEqual([undefined, 3, undefined, undefined]);
  });

  it.each([
    [0, { heads: 6, fte: null, vacancies: 1, positions: 6, budgetFte: 6000, span: 1 }],
    [1, { heads: 3, fte: null, vacancies: 0, positions: 2, budgetFte: 2000, span: 2 }],
    [2, { heads: 3, fte: null, vacancies: 1, positions: 3, budgetFte: 3000, span: 3 }],
    [4, { heads: 2, fte: 750, vacancies: 0, positions: 1, budgetFte: 1000, span: 0 }],
  ])('of position %i with everything below: %j', (at, expected) => {
    expect(positionTree(model).figures[at]).toEqual({ ...expected, present: null });
  });

  it.each([
    [0, { heads: 6, vacancies: 1, span: 1 }],
    [1, { heads: 3, vacancies: 0, span: 2 }],
    [2, { heads: 3, vacancies: 1, span: 3 }],
  ])('of unit %i: %j', (at, expected) => {
    expect(unitTreeOf(model).figures[at]).toMatchObject(expected);
  });

  it('count who is present, each once, when somebody tells', () => {
    const { figures } = positionTree(model, name => name !== 'cem');
    expect([figures[0].present, figures[4].present]).toEqual([2, 1]);
  });
});

describe('layoutForest', () => {
  const forest = buildForest([-1, 0, 0, 0, 0, 0, 1, 1, 2, -1]);

  it('shows what is open and overlaps nothing', () => {
    let seed = 3;
    const random = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    for (let round = 0; round < 100; round++) {
      const n = 2 + random(60);
      const some = buildForest(Array.from({ length: n }, (_, i) => (i === 0 ? -1 : random(i))));
      const layout = layoutForest(some, node => node % 7 !== 3);
      for (const a of layout.shown) {
        expect(layout.x[a]).toBeGreaterThanOrEqual(0);
        expect(layout.x[a] + chartLayout.width).toBeLessThanOrEqual(layout.width + 0.001);
        for (const b of layout.shown) {
          if (a >= b) continue;
          const apart =
            Math.abs(layout.x[a] - layout.x[b]) >= chartLayout.width - 0.001 ||
            Math.abs(layout.y[a] - layout.y[b]) >= chartLayout.height - 0.001;
          expect(apart).toBe(true);
        }
      }
    }
  });

  it.each([
    ['all closed', () => false, [0, 9]],
    ['the first open', (node: number) => node === 0, [0, 1, 2, 3, 4, 5, 9]],
    ['all open', () => true, [0, 1, 6, 7, 2, 8, 3, 4, 5, 9]],
  ])('%s', (_, isOpen, shown) => {
    expect(layoutForest(forest, isOpen).shown).toEqual(shown);
  });

  it('stands below the node above and in columns when the team is large', () => {
    const team = buildForest([-1, ...Array.from({ length: 20 }, () => 0)]);
    const layout = layoutForest(team, () => true);
    expect(new Set(layout.shown.slice(1).map(node => layout.x[node])).size).toBe(3);
    expect(layout.shown.slice(1).every(node => layout.y[node] > layout.y[0] + chartLayout.height && layout.stacked[node] === 1)).toBe(true);
  });
});

describe('lineProblem', () => {
  const line = (below: string, above: string, validFrom: string | null = null, validTo: string | null = null): DatedLine => ({
    below,
    above,
    validFrom,
    validTo,
  });
  const lines = [line('b', 'a'), line('c', 'b'), line('d', 'c', '2026-01-01', '2027-01-01'), line('a', 'e', '2028-01-01')];

  it.each([
    ['to itself', line('x', 'x'), 'self'],
    ['a second one', line('b', 'e'), 'second'],
    ['a second one on one day', line('d', 'a', '2026-12-31'), 'second'],
    ['after the first has ended', line('d', 'a', '2027-01-01'), undefined],
    ['a circle', line('a', 'c', null, '2028-01-01'), 'circle'],
    ['a circle while a line holds', line('a', 'd', '2026-06-01', '2026-07-01'), 'circle'],
    ['none when that line is over', line('a', 'd', '2027-01-01', '2027-07-01'), undefined],
    ['a circle with a line that is planned', line('e', 'c'), 'circle'],
    ['none before that', line('e', 'c', null, '2028-01-01'), undefined],
    ['a new one', line('f', 'c'), undefined],
  ])('%s', (_, added, expected) => {
    expect(lineProblem(lines, added)).toBe(expected);
  });
});

describe('changeFrom', () => {
  type Unit = { name: string; parent: string };
  const since = (values: Unit, validFrom: string | null = null, validTo: string | null = null): Version<Unit> => ({
    values,
    validFrom,
    validTo,
  });
  const [a, b] = [
    { name: 'A', parent: 'x' },
    { name: 'A', parent: 'y' },
  ];

  it.each([
    ['splits', [since(a)], '2026-05-01', { name: 'B' }, ['…–2026-05-01 A/x', '2026-05-01–… B/x']],
    [
      'corrects what begins that day',
      [since(a, null, '2026-05-01'), since(b, '2026-05-01')],
      '2026-05-01',
      { name: 'B' },
      ['…–2026-05-01 A/x', '2026-05-01–… B/y'],
    ],
    [
      'keeps a later plan',
      [since(a, null, '2026-05-01'), since(b, '2026-05-01')],
      '2026-03-01',
      { parent: 'z' },
      ['…–2026-03-01 A/x', '2026-03-01–2026-05-01 A/z', '2026-05-01–… A/y'],
    ],
    [
      'reaches past a plan for something else',
      [since(a, null, '2026-05-01'), since(b, '2026-05-01')],
      '2026-03-01',
      { name: 'B' },
      ['…–2026-03-01 A/x', '2026-03-01–2026-05-01 B/x', '2026-05-01–… B/y'],
    ],
    ['does nothing when it is so already', [since(a)], '2026-05-01', { name: 'A' }, ['…–… A/x']],
    ['takes a plan back', [since(a, null, '2026-05-01'), since(b, '2026-05-01')], '2026-05-01', { parent: 'x' }, ['…–… A/x']],
  ])('%s', (_, versions, from, change, expected) => {
    const text = changeFrom(versions, from, change).map(
      ({ validFrom, validTo, values }) => `${validFrom ?? '…'}–${validTo ?? '…'} ${values.name}/${values.parent}`,
    );
    expect(text).toEqual(expected);
  });

  it('never touches days before', () => {
    const versions = [since(a, null, '2026-05-01'), since(b, '2026-05-01')];
    expect(valuesOn(changeFrom(versions, '2026-08-01', { name: 'C' }), '2026-07-31')).toEqual(b);
    expect(() => changeFrom([since(a, '2026-01-01')], '2025-12-31', { name: 'C' })).toThrow(RangeError);
  });
});

describe('diffCharts', () => {
  const before = decodeChart(
    chart([
      { unit: 0, manager: -1, holders: [[0, 1000]] },
      { unit: 1, manager: 0, holders: [[1, 1000]] },
      { unit: 2, manager: 0 },
      { unit: 1, manager: 1, holders: [[2, 1000]] },
    ]),
  );

  it('finds nothing between equal days', () => {
    const { from: _from, to: _to, ...lists } = diffCharts(before, before);
    expect(Object.values(lists).flat()).toEqual([]);
  });

  it('tells who joined, moved and left, and who leads now', () => {
    const after = decodeChart(
      chart(
        [
          { unit: 0, manager: -1, holders: [[0, 1000]] },
          { unit: 1, manager: 0, holders: [[2, 1000]] },
          { unit: 2, manager: 0, holders: [[3, 1000]] },
          { unit: 2, manager: 2 },
          { unit: 2, manager: 2, holders: [[-1, null]] },
        ],
        { name: ['Musterwerk', 'Produktion', 'Vertrieb'], parent: [-1, 0, 1] },
        '2027-01-01',
      ),
    );
    const diff = diffCharts(before, after);
    expect(diff.joined.map(({ person }) => person.name)).toEqual(['Dora']);
    expect(diff.left.map(({ person, places }) => [person.name, places[0].unit?.name])).toEqual([['Bo', 'Fertigung']]);
    expect(diff.moved.map(({ person, before: was, after: is }) => [person.name, was[0].positionId, is[0].positionId])).toEqual([
      ['Cem', id(3), id(1)],
    ]);
    expect(diff.newPositions.map(place => place.positionId)).toEqual([id(4)]);
    expect(diff.movedPositions.map(({ position, after: { unit } }) => [position.positionId, unit?.name])).toEqual([[id(3), 'Vertrieb']]);
    expect(diff.renamedUnits).toEqual([{ unit: { id: id(901), name: 'Produktion', nameEn: 'Production' }, before: 'Fertigung' }]);
    expect(diff.movedUnits.map(({ unit, before: was, after: is }) => [unit.name, was?.name, is?.name])).toEqual([
      ['Vertrieb', 'Musterwerk', 'Produktion'],
    ]);
    expect(diff.leads.map(({ unit, before: was, after: is }) => [unit.name, was, is])).toEqual([
      ['Produktion', ['Bo'], ['Cem']],
      ['Vertrieb', [], ['Dora']],
    ]);
  });
});

describe('effectOfMove', () => {
  const model = decodeChart(
    chart([
      { unit: 0, manager: -1, holders: [[0, 1000]] },
      { unit: 1, manager: 0, holders: [[1, 1000]] },
      { unit: 2, manager: 0 },
      { unit: 1, manager: 1, holders: [[2, 1000]] },
      { unit: 2, manager: 2, holders: [[3, 1000]] },
    ]),
  );

  it.each([
    ['a position below another one', { kind: 'position', at: 4, target: 1 }, { positions: 1, heads: 1, units: 0 }, [['Dora', 'Ada', 'Bo']]],
    ['a lead with the team', { kind: 'position', at: 1, target: 2 }, { positions: 2, heads: 2, units: 0 }, []],
    ['below nothing: the unit decides', { kind: 'position', at: 3, target: -1 }, { positions: 1, heads: 1, units: 0 }, []],
    ['a unit', { kind: 'unit', at: 2, target: 1 }, { positions: 2, heads: 1, units: 1 }, []],
  ] as const)('of %s', (_, move, counts, approvers) => {
    const effect = effectOfMove(model, move);
    expect(effect).toMatchObject(counts);
    expect(effect.approvers.map(({ person, before, after }) => [person, before.join(), after.join()])).toEqual(approvers);
  });

  it.each([
    ['unit', 0, 2],
    ['position', 1, 3],
    ['position', 1, 1],
  ] as const)('refuses to move %s %i below %i', (kind, at, target) => {
    expect(() => effectOfMove(model, { kind, at, target })).toThrow(RangeError);
  });
});

describe('replaceFrom', () => {
  it.each([
    [null, null, ['…–2026-05-01 a', '2026-05-01–… b']],
    ['2026-05-01', null, ['2026-05-01–… b']],
    [null, '2026-05-01', ['…–2026-05-01 a']],
    ['2027-01-01', '2028-01-01', ['2027-01-01–2028-01-01 b']],
  ])('from %s to %s', (validFrom, validTo, expected) => {
    const after = replaceFrom([{ validFrom, validTo, values: { unit: 'a' } }], '2026-05-01', { key: 'unit', old: 'a', now: 'b' });
    expect(after.map(version => `${version.validFrom ?? '…'}–${version.validTo ?? '…'} ${version.values.unit}`)).toEqual(expected);
  });
});
