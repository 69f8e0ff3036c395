/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { Knex } from 'knex';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { companyRoles, startHrBackend } from '../testing/startHrBackend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

jest.setTimeout(120_000);

const binary = (res: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void) => {
  const chunks: Buffer[] = [];
  res.on('data', chunk => chunks.push(Buffer.from(chunk))).on('end', () => done(null, Buffer.concat(chunks)));
};

describe('the export of the people list', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;
  const person = (n: number) => seedId('person', n);

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 300 });
    const evil = { first_name: "=cmd|' /C calc'!A0", last_name: '@<b>"Groß";&', location: '-5,5', phone: '+49 211 1' };
    await knex('person')
      .where({ id: person(60) })
      .update(evil);
    hr = await startHrBackend({
      backendConfig: database.backendConfig,
      decide: (user, permission) =>
        permission === 'hr.person.export' ? { result: AuthorizeResult.ALLOW } : companyRoles(user, permission),
    });
  });
  afterAll(() => knex.destroy());

  const csv = async (who: string, query: object) => {
    const response = await hr.as(who).get('/persons/export', query);
    if (response.status !== 200) throw new Error(JSON.stringify(response.body));
    return { response, rows: parse(response.text, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[] };
  };

  it('has the rows and the order of the list, in the reader’s language', async () => {
    const { response, rows } = await csv('hr', { unit: seedId('org_unit', 1), sort: '-name' });
    expect(response.text.startsWith('\uFEFFNachname;Vorname;')).toBe(true);
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(response.headers['content-disposition']).toMatch(/^attachment; filename="personen-\d{4}-\d\d-\d\d\.csv"$/);
    const { body } = await hr.as('hr').get('/persons', { unit: seedId('org_unit', 1), sort: '-name', limit: 100 });
    expect(rows.map(row => row.Nachname.replace(/^'/, ''))).toEqual(body.items.map((item: any) => item.lastName));
    const english = await csv('hr', { unit: seedId('org_unit', 1), lang: 'en', columns: 'lastName,unit' });
    expect(Object.keys(english.rows[0])).toEqual(['Last name', 'Unit']);
    expect(english.rows[0].Unit).toMatch(/^Unit /);
    const keys = await csv('hr', { unit: seedId('org_unit', 1), header: 'keys', columns: 'staffNo,kind,weeklyHours' });
    expect(keys.rows[0]).toEqual({ staffNo: expect.any(String), kind: 'regular', weeklyHours: '40' });
  });

  const PRIVATE = 'lastName,staffNo,entryDate,costCentre';
  it.each([
    ['HR', 'hr', 291, 291],
    ['a lead', 'person.1', 291, 84],
    ['a colleague', 'person.200', 291, 1],
  ])('gives %s what the list gives them', async (_, who, count, withPrivate) => {
    const { rows } = await csv(who, { columns: PRIVATE, header: 'keys' });
    expect(rows).toHaveLength(count);
    expect(rows.filter(row => row.staffNo).length).toBe(withPrivate);
    // Who has left or is about to come is in nobody's list but that of those who may see it.
    const left = await csv(who, { columns: PRIVATE, header: 'keys', status: 'left' });
    expect(left.rows).toHaveLength(who === 'hr' ? 6 : 0);
  });

  it('neutralises what a spreadsheet would run, and keeps it as text in XLSX', async () => {
    const { response } = await csv('hr', { location: '-5,5' });
    expect(response.text).toContain(`"'@<b>""Groß"";&";'=cmd|`);
    const file = await hr
      .as('hr')
      .get('/persons/export', { location: '-5,5', format: 'xlsx' })
      .buffer(true)
      .parse(binary as never);
    expect(file.headers['content-type']).toContain('spreadsheetml.sheet');
    const parts = unzipSync(new Uint8Array(file.body));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']);
    expect(sheet).toContain('<t xml:space="preserve">@&lt;b&gt;&quot;Groß&quot;;&amp;</t>');
    expect(sheet).toContain(`<t xml:space="preserve">=cmd|' /C calc'!A0</t>`);
    expect(sheet).not.toContain('<f>');
    expect(Object.keys(parts)).toContain('[Content_Types].xml');
  });

  it('can be read again by the importer’s own reader', async () => {
    const file = await hr
      .as('hr')
      .get('/persons/export', { format: 'xlsx', columns: PRIVATE })
      .buffer(true)
      .parse(binary as never);
    const path = `/imports?kind=employees&fileName=people.xlsx`;
    const uploaded = await hr.as('hr').upload(path, file.body as Buffer);
    expect([uploaded.status, uploaded.body.columns]).toEqual([201, ['Nachname', 'Personalnummer', 'Eintritt', 'Kostenstelle']]);
  });

  it('is written down for everybody whose private data are in it', async () => {
    await csv('care', { q: 'person.57@', columns: PRIVATE });
    await csv('care', { q: 'person.57@' });
    const { body } = await hr.as('person.57').get('/me/audit', { limit: 100 });
    const exported = body.items.filter((item: any) => item.actor === 'user:default/care');
    expect(exported).toEqual([expect.objectContaining({ action: 'person.list.exported', fields: ['costCentre', 'entryDate', 'staffNo'] })]);
  });

  it('is one at a time', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => hr.as('person.20').get('/persons/export')));
    const busy = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length + busy.length).toBe(6);
    expect(busy.length).toBeGreaterThan(0);
    expect(busy[0].headers['retry-after']).toBe('10');
    expect((await hr.as('person.20').get('/persons/export')).status).toBe(200);
  });

  it.each([
    ['an unknown column', { columns: 'lastName,salary' }],
    ['an unknown filter', { salary: 1 }],
    ['a page', { limit: 10 }],
    ['an unknown format', { format: 'pdf' }],
    ['60 columns', { columns: 'lastName,'.repeat(60) }],
  ])('refuses %s', async (_, query) => {
    expect((await hr.as('hr').get('/persons/export', query)).status).toBe(400);
  });
});
