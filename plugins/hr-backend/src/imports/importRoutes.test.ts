import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHrDatabase } from '../testing/createHrDatabase';
import { startImports } from './__testUtils__/startImports';

jest.setTimeout(180_000);

const PEOPLE = 'Personalnummer;Vorname;Nachname;Eintritt;Austritt;Wochenstunden;Arbeitszeitmodell;Kostenstelle;Stellennummer\n';
const MEGABYTE = 1024 * 1024;

describe('the routes of the importer', () => {
  const database = useTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'tos-import-routes-'));
  let knex: Knex;
  let imports: Awaited<ReturnType<typeof startImports>>;
  beforeAll(async () => {
    knex = await createHrDatabase(database);
    imports = await startImports(knex, { maxFileBytes: MEGABYTE }, folder);
    await imports.load('Schlüssel;Bezeichnung\nroot;Firma\n', { kind: 'orgUnits' });
    await imports.load('Stellennummer;Stellenbezeichnung;Organisationseinheit\nP1;A;root\n', { kind: 'positions' });
  });
  afterAll(async () => {
    await imports.stop();
    await knex.destroy();
    rmSync(folder, { recursive: true });
  });
  const post = (query: string, body: BodyInit, type = 'text/csv') =>
    fetch(`${imports.baseUrl}/imports?${query}`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type },
      ...({ duplex: 'half' } as object),
    });
  const leftFiles = async () => (await readdir(join(folder, 'tos-imports')).catch(() => [])).length;

  it.each<[string, string, BodyInit, string, number]>([
    ['too large', 'kind=employees&fileName=a.csv', new Uint8Array(MEGABYTE + 1), 'text/csv', 413],
    ['empty', 'kind=employees&fileName=a.csv', '', 'text/csv', 400],
    ['a PDF with a CSV name', 'kind=employees&fileName=a.csv', '%PDF-1.7 ', 'text/csv', 400],
    ['of a foreign type', 'kind=employees&fileName=a.csv', 'a;b', 'multipart/form-data', 415],
    ['with a name of 4,000 characters', `kind=employees&fileName=${'n'.repeat(4000)}`, 'a;b', 'text/csv', 400],
    ['with a line break in its name', 'kind=employees&fileName=a%0d%0aSet-Cookie:x', 'a;b', 'text/csv', 400],
    ['of no kind', 'kind=cats&fileName=a.csv', 'a;b', 'text/csv', 400],
    ['with a parameter twice', 'kind=employees&kind=posts&fileName=a.csv', 'a;b', 'text/csv', 400],
  ])('refuses a file that is %s', async (_name, query, body, type, status) => {
    const before = await leftFiles();
    const response = await post(query, body, type);
    expect([response.status, await leftFiles()]).toEqual([status, before]);
  });

  it('answers 413 at once to 200 MB, before they are sent', async () => {
    const { port, hostname } = new URL(imports.baseUrl);
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /imports?kind=employees&fileName=a.csv HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: 209715200\r\n\r\na;b\n',
    );
    const answer = await new Promise<string>(resolve => socket.once('data', data => resolve(data.toString())));
    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1.1 413 [^]*[Cc]onnection: close/);
  });

  it('stops reading at the limit when no length is declared', async () => {
    const endless = new ReadableStream({ pull: controller => controller.enqueue(new Uint8Array(65_536).fill(97)) });
    const status = await post('kind=employees&fileName=a.csv', endless).then(
      response => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect(await leftFiles()).toBe(0);
  });

  it.each([
    ['../../etc/passwd', '../../etc/passwd'],
    ['con.txt', 'con.txt'],
    ['report\u202efdp.exe', 'report[U+202E]fdp.exe'],
  ])('shows the file name %j without being led by it', async (fileName, shown) => {
    const run = await imports.check('Schlüssel;Bezeichnung\nroot;Firma\n', { kind: 'orgUnits', fileName });
    expect([run.fileName, run.state, await leftFiles()]).toEqual([shown, 'checked', 0]);
  });

  it('keeps a mapping as a profile and finds it by the headers in another order', async () => {
    const body = {
      name: 'Lohnprogramm',
      headers: ['A', 'B', 'C'],
      mapping: [
        { field: 'externalKey', column: 0 },
        { field: 'lastName', column: 1 },
        { field: 'entryDate', column: 2 },
      ],
    };
    const profile = await imports.client.createImportProfile({ body: { ...body, kind: 'employees' } });
    await expect(imports.client.createImportProfile({ body: { ...body, kind: 'employees', name: 'LOHNPROGRAMM' } })).rejects.toMatchObject({
      statusCode: 409,
    });
    const uploaded = await imports.client.uploadImport({
      query: { kind: 'employees', fileName: 'x.csv' },
      upload: 'C;a;b\n1;2;3\n',
      mediaType: 'text/csv',
    });
    await imports.settled(uploaded.id);
    const suggestion = await imports.client.suggestImportMapping({ params: { runId: uploaded.id } });
    expect(suggestion.profile).toMatchObject({
      name: 'Lohnprogramm',
      mapping: [
        { field: 'externalKey', column: 1 },
        { field: 'lastName', column: 2 },
        { field: 'entryDate', column: 0 },
      ],
    });
    const params = { profileId: profile.id };
    const changed = await imports.client.updateImportProfile({ params, body: { ...body, name: 'Neu', version: 1 } });
    expect(changed.version).toBe(2);
    await expect(imports.client.updateImportProfile({ params, body: { ...body, version: 1 } })).rejects.toMatchObject({
      statusCode: 409,
    });
    await imports.client.deleteImportProfile({ params });
    expect((await imports.client.listImportProfiles()).items).toEqual([]);
  });

  it('opens a new contract version and seat on the effective day and leaves the past as it was', async () => {
    const load = (row: string, effectiveDate: string) => imports.load(PEOPLE + row, { kind: 'employees', effectiveDate });
    const spans = async () => ({
      contracts: await knex('contract_version')
        .orderBy('valid_from')
        .select(knex.raw('valid_from::text as from'), knex.raw('valid_to::text as to'), 'weekly_minutes as minutes'),
      seats: await knex('assignment').orderBy('valid_from').select(knex.raw('valid_from::text as from'), knex.raw('valid_to::text as to')),
    });
    await load('1;Ada;Alt;01.03.2020;;40;Gleitzeit;100;P1\n', '2026-01-01');
    await load('1;Ada;Alt;01.03.2020;;30;Gleitzeit;100;\n', '2026-07-01');
    expect(await spans()).toEqual({
      contracts: [
        { from: '2020-03-01', to: '2026-07-01', minutes: 2400 },
        { from: '2026-07-01', to: null, minutes: 1800 },
      ],
      seats: [{ from: '2020-03-01', to: '2026-07-01' }],
    });
    const run = await load('1;Ada;Alt;01.03.2020;31.12.2026;30;Gleitzeit;100;\n', '2026-07-01');
    const { items } = await imports.client.listImportChanges({ params: { runId: run.id }, query: {} });
    expect(items).toMatchObject([
      { action: 'changed', key: '1', label: 'Ada Alt', fields: [{ field: 'exitDate', before: null, after: '2026-12-31' }] },
    ]);
    expect((await spans()).contracts[1]).toEqual({ from: '2026-07-01', to: '2027-01-01', minutes: 1800 });
    await load('1;Ada;Alt;01.03.2020;;30;Gleitzeit;100;\n', '2026-07-01');
    expect((await spans()).contracts[1]).toEqual({ from: '2026-07-01', to: null, minutes: 1800 });
  });

  it('notices that somebody else stored something since the check', async () => {
    const [first, second] = [
      await imports.check(`${PEOPLE}2;Bo;Eins;01.01.2020;;40;;;\n`, { kind: 'employees' }),
      await imports.check(`${PEOPLE}2;Bo;Zwei;01.01.2020;;40;;;\n`, { kind: 'employees' }),
    ];
    const apply = (run: { id: string; version: number }) =>
      imports.client.applyImport({ params: { runId: run.id }, body: { version: run.version } });
    const outcomes = await Promise.allSettled([apply(first), apply(second)]);
    const states = [(await imports.settled(first.id)).state, (await imports.settled(second.id)).state].sort();
    expect([
      ['applied', 'checked'],
      ['applied', 'failed'],
    ]).toContainEqual(states);
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBe(states[1] === 'checked' ? 1 : 0);
    expect(Number((await knex('person').where({ external_key: '2' }).count())[0].count)).toBe(1);
  });

  it('refuses a stale version and unknown ids, and can be cancelled', async () => {
    const run = await imports.check(`${PEOPLE}3;C;C;01.01.2020;;40;;;\n`, { kind: 'employees' });
    const params = { runId: run.id };
    await expect(imports.client.applyImport({ params, body: { version: run.version - 1 } })).rejects.toMatchObject({ statusCode: 409 });
    expect((await imports.client.cancelImport({ params })).state).toBe('cancelled');
    await expect(imports.client.applyImport({ params, body: { version: run.version } })).rejects.toMatchObject({ statusCode: 409 });
    await expect(imports.client.getImport({ params: { runId: '7a5c0e10-0000-4000-8000-00000000ffff' } })).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});
