/** @jest-environment node */
import { nodeFonts } from './node';
import type { Report, ReportBlock } from './report';
import { writeReport } from './ReportWriter';
import { readPdf } from './testing/readPdf';

jest.setTimeout(180_000);

const report = (blocks: Iterable<ReportBlock>, more: Partial<Report> = {}): Report => ({
  title: 'Auskunft',
  language: 'de',
  company: 'Musterwerk GmbH',
  footer: 'Stand 25.11.2026',
  madeAt: new Date('2026-11-25T10:00:00Z'),
  blocks,
  ...more,
});

async function written(blocks: Iterable<ReportBlock>, more: Partial<Report> = {}) {
  const parts: Uint8Array[] = [];
  for await (const part of writeReport(report(blocks, more), await nodeFonts())) parts.push(part);
  return Buffer.concat(parts);
}

const record = (value: string): ReportBlock => ({ kind: 'record', fields: [{ label: 'Name', value }] });

describe('writeReport', () => {
  it('says what it is, in which language, and is tagged', async () => {
    const content = await written([
      { kind: 'heading', level: 1, text: 'Überschrift' },
      { kind: 'paragraph', text: 'Łukasz Šarić, Ørsted, Müßig, Αθήνα, Жанна' },
      { kind: 'list', items: ['eins', 'zwei'] },
      record('Wert'),
      { kind: 'table', columns: [{ title: 'Tag' }, { title: 'Stunden', align: 'end' }], rows: [['1.11.', '8,00']] },
      { kind: 'signature', label: 'Unterschrift' },
    ]);
    const pdf = await readPdf(content);
    expect(pdf.info).toMatchObject({ Title: 'Auskunft', Author: 'Musterwerk GmbH', Creator: 'tOS', Producer: 'tOS' });
    expect([pdf.language, pdf.isTagged, pdf.pages.length]).toEqual(['de-DE', true, 1]);
    const [{ text, tags, width, height }] = pdf.pages;
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect(text).toContain('Łukasz Šarić, Ørsted, Müßig, Αθήνα, Жанна');
    expect(text).toContain('Musterwerk GmbH · Stand 25.11.2026');
    expect(text).toContain('Seite 1');
    expect(tags.filter(tag => tag !== 'Document' && tag !== 'Root')).toEqual([
      'H1',
      'P',
      'L',
      'LI',
      'LBody',
      'LI',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'Table',
      'TR',
      'TH',
      'TH',
      'TR',
      'TD',
      'TD',
      'P',
    ]);
    const raw = content.toString('latin1');
    expect(new Set(raw.match(/\/BaseFont \S+/g))).toEqual(new Set(raw.match(/\/BaseFont \/[A-Z]{6}\+NotoSans-\w+/g)));
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(2);
  });

  it('breaks tables over pages, with the head again and no row lost', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => [`Zeile ${i}.`, `Wert ${i}.`]);
    const pdf = await written([{ kind: 'table', columns: [{ title: 'Kopfzeile' }, { title: 'Wert' }], rows }]);
    const { pages } = await readPdf(pdf);
    expect(pages.length).toBeGreaterThan(8);
    pages.forEach(({ text }, i) => {
      expect(text).toContain('Kopfzeile');
      expect(text).toContain(`Seite ${i + 1}`);
    });
    const all = pages.map(({ text }) => text).join('');
    expect(rows.filter(([name]) => !all.includes(name))).toEqual([]);
    expect(all).toContain(`Ende des Dokuments, ${pages.length} Seiten.`);
    expect(pdf.toString('latin1').match(/\/S \/TH/g)).toHaveLength(2);
  });

  it.each([
    ['10,000 characters without a space', 'x'.repeat(10_000), (text: string) => (text.match(/x/g) ?? []).length >= 10_000],
    ['10,000 words', 'wort '.repeat(10_000), (text: string) => (text.match(/wort/g) ?? []).length >= 10_000],
    ['markup', '<script>alert(1)</script>', (text: string) => text.includes('<script>alert(1)</script>')],
    ['PDF syntax', ') Tj ET (\\', (text: string) => text.includes(') Tj ET (\\')],
    ['controls', 'A\u0000B\u0007C\u202eD\u200bE', (text: string) => text.includes('ABCDE')],
    ['half a character', 'A\ud800B', (text: string) => text.includes('A\ufffdB')],
    ['what no font has', 'A\u4e2dB', (text: string) => text.includes('A\ufffdB') && text.includes('Einzelne Zeichen')],
    ['Hebrew', 'שלום (עולם) 12', (text: string) => text.includes('םולש') || text.includes('שלום')],
    ['Arabic among Latin', 'Ali محمد Meier', (text: string) => text.includes('Ali') && text.includes('Meier')],
    ['marks on letters', 'Z\u0301a'.repeat(3), (text: string) => text.includes('Źa')],
    ['nothing', '', (text: string) => text.includes('Name')],
    ['lines', 'oben\r\nunten\n\n', (text: string) => text.includes('oben') && text.includes('unten')],
  ])('holds %s', async (_, value, isThere) => {
    const { pages } = await readPdf(await written([record(value)]));
    const text = pages
      .map(page => page.text)
      .join('')
      .replaceAll('\n', '');
    expect([text, isThere(text)]).toEqual([text, true]);
  });

  it('can be searched whatever was written before', async () => {
    await written([record('Ä Å Ź')]);
    expect((await readPdf(await written([record('A Z')]))).pages[0].text).toContain('A Z');
  });

  it('lets others run, gives pages away at once, and can be stopped', async () => {
    const rows = (function* endless() {
      for (let i = 0; ; i++) yield [`Zeile ${i}`, 'Wert'];
    })();
    const stop = new AbortController();
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    let bytes = 0;
    const blocks: ReportBlock[] = [{ kind: 'table', columns: [{ title: 'a' }, { title: 'b' }], rows }];
    await expect(async () => {
      for await (const part of writeReport(report(blocks), await nodeFonts(), { signal: stop.signal })) {
        bytes += part.length;
        if (bytes > 100_000) stop.abort(new Error('enough'));
      }
    }).rejects.toThrow('enough');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});
