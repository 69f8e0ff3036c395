/** @jest-environment node */
import { placeDrawing, type Drawing, type PageSize, type Shape } from './drawing';
import { writeDrawing } from './DrawingWriter';
import { nodeFonts } from './node';
import { readPdf } from './testing/readPdf';

jest.setTimeout(180_000);

const box = (text: string, at = 0): Shape => ({
  kind: 'box',
  x: (at % 100) * 250,
  y: Math.floor(at / 100) * 120,
  width: 232,
  height: 100,
  radius: 8,
  fill: '#ffffff',
  stroke: '#b3261e',
  strokeWidth: 1.2,
  dash: at % 2 ? [6, 4] : undefined,
  texts: [
    { text, x: 14, y: 26, size: 14, weight: 'bold', room: 200 },
    { text: 'Leitung', x: 14, y: 46, size: 12, room: 200, color: '#4a5960' },
  ],
});

const drawing = (shapes: Iterable<Shape>, width = 1000, height = 600): Drawing => ({
  title: 'Organigramm vom 25.11.2026',
  language: 'de',
  company: 'Musterwerk GmbH',
  madeAt: new Date(),
  width,
  height,
  shapes,
});

async function written(what: Drawing, options: { size?: PageSize; onProgress?: (done: number) => void } = {}) {
  const parts: Uint8Array[] = [];
  for await (const part of writeDrawing(what, await nodeFonts(), { size: 'a4', ...options })) parts.push(part);
  return Buffer.concat(parts);
}

describe('placeDrawing', () => {
  it.each([
    ['a4', 1000, 600, [842, 595], 0.75],
    ['a4', 600, 1000, [595, 842], 0.75],
    ['a3', 4000, 1000, [1191, 842], 0.2836],
    ['fit', 1000, 600, [806, 506], 0.75],
    ['fit', 100_000, 1000, [14_400, 199], 0.1434],
  ] as const)('%s of %i × %i is a page of %j', (size, width, height, page, scale) => {
    const place = placeDrawing({ width, height }, size);
    expect([Math.round(place.pageWidth), Math.round(place.pageHeight)]).toEqual(page);
    expect(place.scale).toBeCloseTo(scale, 3);
  });
});

describe('writeDrawing', () => {
  it('draws lines and boxes on one page that can be searched and read aloud in order', async () => {
    const shapes: Shape[] = [
      { kind: 'heading', text: 'Organigramm', x: 24, y: 30, size: 18, weight: 'bold', room: 900 },
      {
        kind: 'lines',
        color: '#8a979d',
        width: 1.2,
        lines: [
          [
            [0, 0],
            [10, 10],
          ],
          [
            [5, 5],
            [9, 5],
            [9, 9],
          ],
        ],
      },
      box('Łukasz Šarić'),
      box('Jörg Ørsted', 1),
    ];
    const pdf = await readPdf(await written(drawing(shapes)));
    expect(pdf).toMatchObject({
      language: 'de-DE',
      isTagged: true,
      info: { Title: 'Organigramm vom 25.11.2026', Author: 'Musterwerk GmbH' },
    });
    const [{ text, tags, width, height }] = pdf.pages;
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    for (const part of ['Łukasz Šarić', 'Jörg Ørsted', 'Musterwerk GmbH · Organigramm vom']) expect(text).toContain(part);
    expect(tags.filter(tag => tag !== 'Root' && tag !== 'Document')).toEqual(['H1', 'P', 'P']);
  });

  it.each([
    ['10,000 characters', 'x'.repeat(10_000), 'x…'],
    ['markup', '<script>&', '<script>&'],
    ['controls and directions', 'A\u0000\u202eB', 'AB'],
    ['nothing', '', 'Leitung'],
    ['Hebrew', 'דנה', 'Leitung'],
  ])('holds a name of %s', async (_, name, expected) => {
    expect((await readPdf(await written(drawing([box(name)])))).pages[0].text).toContain(expected);
  });

  it('draws thousands of boxes in slices, tells how far it is and stops when told', async () => {
    const shapes = Array.from({ length: 3000 }, (_, i) => box(`Person ${i} Müller`, i));
    const progress: number[] = [];
    const { pages } = await readPdf(await written(drawing(shapes, 25_000, 3600), { size: 'fit', onProgress: done => progress.push(done) }));
    expect(pages).toHaveLength(1);
    expect(pages[0].text).toContain('Person 2999 Müller');
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));

    const stop = new AbortController();
    const cancelled = async () => {
      const options = { size: 'fit' as const, signal: stop.signal, onProgress: () => stop.abort(new Error('cancelled')) };
      for await (const _ of writeDrawing(drawing(shapes), await nodeFonts(), options));
    };
    await expect(cancelled()).rejects.toThrow('cancelled');
  });
});
