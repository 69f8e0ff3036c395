import { buildForest, layoutForest } from '@tos/plugin-hr-common';
import { endableItems, isComplete, thousandths, type ChangeValues } from './changeActions';
import type { ChartGraph } from './chartGraph';
import { chartShapes } from './chartShapes';
import { chartSvg } from './chartSvg';
import { pngScale } from './exportChart';

const figures = { heads: 3, fte: null, budgetFte: 0, vacancies: 0, positions: 2, span: 1, present: null };

function picture(heading: string, isOpen = () => true) {
  const forest = buildForest([-1, 0]);
  const nodes = [heading, 'Bo'].map((text, at) => ({
    id: String(at),
    heading: text,
    detail: 'Leitung',
    unit: 'Werk & Lager',
    tone: 'filled' as const,
    at,
  }));
  const graph = { kind: 'position', forest, figures: [figures, figures], nodes, model: {}, indexOf: new Map() } as unknown as ChartGraph;
  return chartSvg(
    chartShapes({
      graph,
      layout: layoutForest(forest, isOpen),
      changes: new Map([['1', 'new']]),
      title: 'Organigramm',
      headsText: n => `${n} Personen`,
    }),
  );
}

describe('chartSvg', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;'],
    ['"><image href="http://evil.example/x"/>', '&quot;&gt;&lt;image'],
    ["O'Neill & Söhne", 'O&#39;Neill &amp; Söhne'],
    ['zero\u0000 and bell\u0007', 'zero  and bell '],
  ])('writes %j as text', (heading, expected) => {
    const { svg } = picture(heading);
    expect(svg).toContain(expected);
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror, script, image, foreignObject')).toBeNull();
  });

  it('holds what is shown and nothing that is folded away, and marks changes', () => {
    expect(picture('Ada').svg).toContain('>Bo<');
    expect(picture('Ada').svg).toContain('stroke="#1b7f3b"');
    expect(picture('Ada', () => false).svg).not.toContain('>Bo<');
    expect(picture('x'.repeat(300)).svg).toContain('…<');
  });

  it.each([
    [{ width: 1000, height: 800 }, 2],
    [{ width: 24_000, height: 800 }, 0.5],
    [{ width: 12_000, height: 12_000 }, Math.sqrt(80 / 144)],
  ])('fits a PNG of %j into what a browser draws', (size, scale) => expect(pngScale(size)).toBeCloseTo(scale));
});

describe('changes as typed', () => {
  it.each([
    ['50', 100, 500],
    ['33,3', 100, 333],
    ['0.8', 1, 800],
    ['', 100, NaN],
    ['viel', 1, NaN],
  ] as const)('%j of %i is %i thousandths', (text, whole, expected) => expect(thousandths(text, whole)).toBe(expected));

  const values = { date: '2027-01-01', target: null, person: null, item: '', topic: '', name: '', title: '' } as ChangeValues;
  it.each([
    ['move', {}, true],
    ['merge', {}, false],
    ['merge', { target: { id: '1', text: 'A' } }, true],
    ['dotted', { target: { id: '1', text: 'A' } }, false],
    ['rename', { name: 'A' }, true],
    ['rename', { name: 'A', date: '' }, false],
    ['assign', {}, false],
  ] as const)('%s with %j is complete: %s', (action, part, expected) => expect(isComplete(action, { ...values, ...part })).toBe(expected));

  it('offers to end only what is still on', () => {
    const seat = (id: string, validTo: string | null) => ({ id, person: null, share: 1000, isPrimary: true, validFrom: null, validTo });
    const detail = { assignments: [seat('a', null), seat('b', '2027-01-01'), seat('c', '2027-01-02')], lines: [] } as never;
    expect(endableItems(detail, 'unassign', '2027-01-01').map(item => item.id)).toEqual(['a', 'c']);
  });
});
