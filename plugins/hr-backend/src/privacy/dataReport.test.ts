/** @jest-environment node */
import { writeReport } from '@tos/pdf';
import { nodeFonts } from '@tos/pdf/node';
import { readPdf } from '@tos/pdf/testing';
import { dataReport } from './dataReport';
import { readablePage } from './readablePage';

jest.setTimeout(120_000);

const START = Date.UTC(2026, 0, 1);
const events = Array.from({ length: 20_000 }, (_, n) => ({
  at: new Date(START + n * 60_000),
  actor: 'user:default/hr',
  action: `event.${n}`,
  before: null,
  after: { phone: true },
}));
const content = {
  name: 'Anna Becker',
  company: 'Musterwerk',
  madeAt: new Date(START),
  timeZone: 'Europe/Berlin',
  parts: [{ title: 'HR', data: { audit_event: events, note: events.slice(0, 3) }, files: [] }],
};

describe('a copy of somebody’s data with 20,000 events', () => {
  it.each([
    ['de', 'Hier stehen die neuesten 1.000 von 20.000; alle stehen auf der Seite und in data.json im Archiv.'],
    ['en', 'These are the newest 1,000 of 20,000; all of them are on the page and in data.json of the archive.'],
  ] as const)('as PDF in %s has the newest of them and says how many there are', async (language, sentence) => {
    const parts: Uint8Array[] = [];
    for await (const part of writeReport(dataReport({ ...content, language, atMost: 1000 }), await nodeFonts())) parts.push(part);
    const { pages } = await readPdf(Buffer.concat(parts));
    const text = pages
      .map(page => page.text)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain(sentence);
    expect(text.indexOf('event.19999')).toBeLessThan(text.indexOf('event.19000'));
    expect(text).toContain('event.19000');
    expect(text).not.toContain('event.18999');
    expect(text).toContain('event.2 ');
    expect(pages.length).toBeLessThan(60);
  });

  it('as a page has all of them in their order, and no word about a rest', () => {
    const page = readablePage(dataReport({ ...content, language: 'de' }));
    expect(page.match(/<td>event\.\d+<\/td>/g)).toHaveLength(20_003);
    expect(page).not.toContain('neuesten');
  });
});
