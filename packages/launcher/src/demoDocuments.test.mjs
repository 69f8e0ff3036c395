import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEMO_DOCUMENTS, loadDemoDocuments, makePdf, makePng } from './demoDocuments.mjs';

/** A portal that knows Anna, with so many documents. */
function portal(documents) {
  const sent = [];
  return {
    sent,
    async json(path, init) {
      if (init?.method === 'POST') return sent.push(new URL(path, 'http://x').searchParams.get('name'));
      if (!path.startsWith('/persons?')) return { totalItems: path.endsWith('true') ? documents : 0 };
      return { items: path.includes('anna.becker') ? [{ id: 'a', userEntityRef: 'user:default/anna.becker' }] : [] };
    },
  };
}

for (const [what, documents, names] of [
  ['nobody has documents', 0, ['Arbeitsvertrag.pdf', 'Ersthelferin.png']],
  ['somebody has deleted them', 2, []],
]) {
  test(`when ${what}: ${names.join(', ') || 'nothing'}`, async () => {
    const client = portal(documents);
    await loadDemoDocuments(client);
    assert.deepEqual(client.sent, names);
  });
}

test('the files are what they seem, and tell where their parts are', () => {
  const pdf = makePdf('Vertrag').toString('latin1');
  const start = Number(/startxref\n(\d+)/.exec(pdf)[1]);
  assert.ok(pdf.slice(start).startsWith('xref'));
  assert.equal(makePng(2, 2).subarray(1, 4).toString(), 'PNG');
  assert.equal(DEMO_DOCUMENTS.length, 3);
});
