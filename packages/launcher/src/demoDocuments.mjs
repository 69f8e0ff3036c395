import { crc32, deflateSync } from 'node:zlib';

/** Documents of the demo company; made here, so that no binary files lie in the repository. */
export const DEMO_DOCUMENTS = [
  {
    person: 'anna.becker',
    documentClass: 'contract',
    name: 'Arbeitsvertrag.pdf',
    documentDate: '2017-09-01',
    make: () => makePdf('Arbeitsvertrag'),
  },
  {
    person: 'anna.becker',
    documentClass: 'certificate',
    name: 'Ersthelferin.png',
    documentDate: '2025-09-12',
    make: () => makePng(240, 160),
  },
  {
    person: 'petra.hartmann',
    documentClass: 'reference',
    name: 'Zwischenzeugnis.pdf',
    documentDate: '2024-02-15',
    make: () => makePdf('Zwischenzeugnis'),
  },
];

/**
 * Adds sample documents for people who have none, not even deleted ones.
 *
 * @param {import('./importing/ImportClient.mjs').ImportClient} client
 */
export async function loadDemoDocuments(client) {
  const ids = new Map();
  for (const { person, documentClass, name, documentDate, make } of DEMO_DOCUMENTS) {
    if (!ids.has(person)) ids.set(person, await personWithoutDocuments(client, person));
    const id = ids.get(person);
    if (!id) continue;
    await client.json(`/persons/${id}/documents?${new URLSearchParams({ documentClass, name, documentDate })}`, {
      method: 'POST',
      body: make(),
      headers: { 'Content-Type': 'application/octet-stream' },
    });
  }
}

/** Id of the person, unless they are unknown or have documents. */
async function personWithoutDocuments(client, person) {
  const { items } = await client.json(`/persons?${new URLSearchParams({ q: person })}`);
  const found = items.find(({ userEntityRef }) => userEntityRef === `user:default/${person}`);
  if (!found) return undefined;
  const pages = await Promise.all(['false', 'true'].map(deleted => client.json(`/persons/${found.id}/documents?deleted=${deleted}`)));
  return pages.every(({ totalItems }) => totalItems === 0) ? found.id : undefined;
}

/**
 * A PDF with one page and one line.
 *
 * @param {string} title plain letters only
 */
export function makePdf(title) {
  const content = `BT /F1 24 Tf 72 740 Td (${title}) Tj 0 -32 Td /F1 12 Tf (Musterwerk GmbH, Beispieldokument) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A PNG with a soft slope of blue. */
export function makePng(width, height) {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set([40 + (y >> 1), 90 + (x >> 1), 170], y * (1 + width * 3) + 1 + x * 3);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND')]);
}

function chunk(type, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
