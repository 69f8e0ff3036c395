/** @jest-environment node */
import { createBackendModule } from '@backstage/backend-plugin-api';
import { useTestDatabase } from '@tos/local-stack';
import type { ErasurePlan, PrivacyExport, RetentionReport } from '@tos/plugin-hr-common';
import { hrPrivacyExtensionPoint } from '@tos/plugin-hr-node';
import { readPdf } from '@tos/pdf/testing';
import { unzipSync } from 'fflate';
import type { Knex } from 'knex';
import { Readable } from 'node:stream';
import { samplePdf, samplePng } from '../files/__testUtils__/samples';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';
import { DatabaseExportStore } from './DatabaseExportStore';
import { findPersonalTables } from './personalTables';

jest.setTimeout(180_000);
const ANNA = seedId('person', 12);
/** Has left at the end of 2024. */
const GONE = seedId('person', 49);
const NOBODY = '99999999-0000-4000-8000-000000000000';

describe('privacy', () => {
  const database = useTestDatabase();
  let knex: Knex;
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  const erased: string[] = [];
  const other = createBackendModule({
    pluginId: 'hr',
    moduleId: 'other',
    register(env) {
      env.registerInit({
        deps: { privacy: hrPrivacyExtensionPoint },
        async init({ privacy }) {
          privacy.addSource({
            id: 'other',
            title: { de: 'Anderes', en: 'Other' },
            collect: async person => ({
              data: { notes: [{ text: `<img src=x onerror=alert(1)> ${person.userEntityRef}` }] },
              files: ['a.txt', 'A.txt'].map(name => ({ name, open: async () => Readable.from([Buffer.from(name)]) })),
            }),
            erase: async (person, { dryRun }) => {
              if (!dryRun) erased.push(person.userEntityRef);
              return [{ kind: 'notes', count: 1, action: 'erase', reason: { de: 'weg', en: 'gone' }, until: null }];
            },
          });
        },
      });
    },
  });

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 60 });
    hr = await startHrBackend({
      backendConfig: database.backendConfig,
      features: [other],
      data: { organization: { name: 'Musterwerk GmbH' } },
    });
  });
  afterAll(() => knex.destroy());

  const addDocument = (person: string, query: object) =>
    hr.as('hr').sendFile('post', `/persons/${person}/documents`, { name: 'a.pdf', documentClass: 'contract', ...query }, samplePdf());

  async function made(who: string, path: string): Promise<PrivacyExport> {
    for (let tries = 0; tries < 200; tries++) {
      const [newest] = (await hr.as(who).get(path)).body.items as PrivacyExport[];
      if (!['waiting', 'running'].includes(newest.state)) return newest;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error('the export does not end');
  }

  it('knows every table that belongs to people', async () => {
    const tables = (await findPersonalTables(knex)).map(({ name }) => name);
    expect(tables).toEqual(expect.arrayContaining(['person', 'person_private', 'employment', 'contract_version', 'person_document']));
    expect(tables).not.toEqual(expect.arrayContaining(['org_unit', 'position', 'file']));
    const { rows } = await knex.raw(
      `select table_name from information_schema.columns where table_schema = 'hr' and column_name in ('person_id', 'employment_id')`,
    );
    expect(tables).toEqual(expect.arrayContaining(rows.map((row: { table_name: string }) => row.table_name)));
  });

  describe('a copy of the data', () => {
    it('made by HR leaves disability and maternity to those who may see them', async () => {
      const person = seedId('person', 15);
      await knex('person_sensitive').insert({ person_id: person, disability: 'severe', created_by: 'x', updated_by: 'x' });
      const copyFor = async (who: string) => {
        await hr.as(who).post(`/persons/${person}/exports`, { language: 'en' });
        const { id } = await made(who, `/persons/${person}/exports`);
        const { body } = await hr.as(who).download(`/privacy/exports/${id}/content`);
        return { id, data: JSON.parse(Buffer.from(unzipSync(body)['data.json']).toString()).data.hr };
      };
      expect((await copyFor('hr')).data.person_sensitive).toBeUndefined();
      const { id, data } = await copyFor('care');
      expect(data.person_sensitive).toMatchObject([{ disability: 'severe' }]);
      expect((await hr.as('hr').get(`/privacy/exports/${id}/content`)).status).toBe(404);
      expect((await hr.as('hr').get(`/persons/${person}/exports`)).body.items).toHaveLength(1);
      expect((await hr.as('person.15').get('/me/exports')).body.items).toHaveLength(2);
    });

    it('holds everything of all plugins, readable and as JSON, with the documents', async () => {
      await addDocument(ANNA, { name: 'Vertrag.pdf' });
      await addDocument(ANNA, { name: 'vertrag.PDF' });
      await hr.as('person.12').sendFile('put', `/persons/${ANNA}/photo`, {}, await samplePng());
      expect((await hr.as('person.12').post('/me/exports', { language: 'de' })).status).toBe(202);
      const ready = await made('person.12', '/me/exports');
      expect(ready).toMatchObject({ state: 'ready', done: 3, total: 3, error: null });
      expect(new Date(ready.expiresAt!).getTime() - Date.now()).toBeGreaterThan(6.9 * 24 * 3600 * 1000);

      const { body, headers } = await hr.as('person.12').download(`/me/exports/${ready.id}/content`);
      expect(headers['content-disposition']).toMatch(/^attachment; filename="tos-data-[\d-]+\.zip"/);
      const files = unzipSync(body);
      expect(Object.keys(files).sort()).toEqual(
        [
          'Auskunft.pdf',
          'data.json',
          'hr/Vertrag.pdf',
          'hr/photo.jpg',
          'hr/vertrag-2.PDF',
          'index.html',
          'other/A-2.txt',
          'other/a.txt',
        ].sort(),
      );
      const { data } = JSON.parse(Buffer.from(files['data.json']).toString());
      expect(data.hr.person_private).toMatchObject([{ birth_date: '1980-05-17' }]);
      expect(data.hr.contract_version).toHaveLength(1);
      expect(data.hr.person[0].search_text).toBeUndefined();
      expect(Buffer.from(files['hr/Vertrag.pdf']).equals(samplePdf())).toBe(true);

      const page = (await hr.as('person.12').download(`/me/exports/${ready.id}/content`, { format: 'page' })).body.toString();
      expect(page).toContain('<th scope="row">Geburtsdatum</th><td>17.5.1980</td>');
      expect(page.indexOf('>Vorname<')).toBeLessThan(page.indexOf('>Nachname<'));
      expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; user:default/person.12');
      expect(page).not.toMatch(/<(img|script|link|iframe)/);

      const alone = await hr.as('person.12').download(`/me/exports/${ready.id}/content`, { format: 'pdf' });
      expect(alone.headers['content-type']).toBe('application/pdf');
      expect(alone.headers['content-disposition']).toMatch(/^attachment; filename="tos-data-[\d-]+\.pdf"/);
      expect(Buffer.from(files['Auskunft.pdf']).equals(alone.body)).toBe(true);
      const pdf = await readPdf(alone.body);
      expect(pdf).toMatchObject({ language: 'de-DE', isTagged: true });
      expect(pdf.info).toMatchObject({ Title: 'Auskunft über gespeicherte Daten', Author: 'Musterwerk GmbH' });
      const names = (await knex('person').where({ id: ANNA }).first()) as { first_name: string; last_name: string };
      for (const secret of [names.last_name, 'person.12']) expect(JSON.stringify(pdf.info)).not.toContain(secret);
      const text = pdf.pages.map(each => each.text).join(' ');
      for (const part of [names.last_name, 'Geburtsdatum', '17.5.1980', 'Zugriffe und Änderungen', '<img src=x onerror=alert(1)>']) {
        expect(text).toContain(part);
      }
      pdf.pages.forEach((each, i) => expect(each.text).toContain(`Seite ${i + 1}`));
    });

    it('is for nobody else', async () => {
      const { id } = await made('person.12', '/me/exports');
      const tries = await Promise.all([
        hr.as('person.13').get(`/me/exports/${id}/content`),
        hr.as('person.13').get(`/privacy/exports/${id}/content`),
        hr.as('person.13').get(`/persons/${ANNA}/exports`),
        hr.as('person.13').post(`/persons/${ANNA}/exports`, { language: 'de' }),
        hr.as('hr').post(`/persons/${NOBODY}/exports`, { language: 'de' }),
      ]);
      expect(tries.map(answer => answer.status)).toEqual([404, 403, 403, 403, 404]);
    });

    it('made by HR is seen by the person, ends after its time, and is limited in number', async () => {
      const asked = await Promise.all([1, 2].map(() => hr.as('hr').post(`/persons/${ANNA}/exports`, { language: 'en' })));
      expect(asked.map(answer => answer.status).sort()).toEqual([202, 409]);
      const { id, requestedBy } = await made('person.12', '/me/exports');
      expect(requestedBy).toBe('user:default/hr');
      expect((await hr.as('hr').get(`/privacy/exports/${id}/content`)).status).toBe(200);
      const { items } = (await hr.as('person.12').get('/me/audit', { limit: 2 })).body;
      expect(items.map((item: { action: string }) => item.action)).toEqual(['privacy.export-download', 'privacy.export']);
      await knex('privacy_export').where({ id }).update({ expires_at: '2026-01-01' });
      expect((await hr.as('person.12').get(`/me/exports/${id}/content`)).status).toBe(404);
      expect((await made('person.12', '/me/exports')).state).toBe('expired');
      const before = await knex('privacy_export').where({ id }).first();
      const kept = await knex('person_document').pluck('file_id');
      await new DatabaseExportStore(knex).expire();
      expect(await knex('file').whereIn('id', [before.archive_file_id, before.page_file_id, before.pdf_file_id])).toEqual([]);
      expect(await knex('file').whereIn('id', kept)).toHaveLength(kept.length);
      for (let n = 0; n < 3; n++) {
        await hr.as('person.12').post('/me/exports', { language: 'en' });
        await made('person.12', '/me/exports');
      }
      const sixth = await hr.as('person.12').post('/me/exports', { language: 'en' });
      expect([sixth.status, sixth.headers['retry-after']]).toEqual([429, '3600']);
    });

    it('of an older version says that it has no PDF', async () => {
      const { id, hasPdf } = await made('person.12', '/me/exports');
      expect(hasPdf).toBe(true);
      await knex('privacy_export').where({ id }).update({ pdf_file_id: null });
      expect((await made('person.12', '/me/exports')).hasPdf).toBe(false);
      const { status, body } = await hr.as('person.12').get(`/me/exports/${id}/content`, { format: 'pdf' });
      expect([status, body.error.message]).toEqual([404, 'This copy was made without a PDF. Make a new one.']);
      expect((await hr.as('person.12').get(`/me/exports/${id}/content`, { format: 'docx' })).status).toBe(400);
    });
  });

  describe('an erasure', () => {
    const plan = async (id = GONE) => (await hr.as('hr').get(`/persons/${id}/erasure`)).body as ErasurePlan;

    it('is refused while somebody is employed, and for nobody', async () => {
      expect((await plan(ANNA)).obstacle).toBe('employed');
      const asked = [ANNA, NOBODY].map(id => hr.as('hr').post(`/persons/${id}/erasure`, { reason: 'wants it' }));
      expect((await Promise.all(asked)).map(answer => answer.status)).toEqual([409, 404]);
      expect((await hr.as('hr').post(`/persons/${GONE}/erasure`, { reason: '  ' })).status).toBe(400);
      expect((await hr.as('person.12').get(`/persons/${GONE}/erasure`)).status).toBe(403);
    });

    it('needs two, leaves statistics and what must be kept, and can be repeated', async () => {
      await addDocument(GONE, { documentClass: 'contract', name: 'keep.pdf' });
      await addDocument(GONE, { documentClass: 'sickNote', documentDate: '2024-01-01', name: 'due.pdf' });
      await hr.as('hr').sendFile('put', `/persons/${GONE}/photo`, {}, await samplePng());
      await knex('audit_event').insert({
        actor: 'user:default/hr',
        action: 'person.change',
        subject_type: 'person',
        subject_id: GONE,
        before: { phone: 'CANARY' },
      });
      const dryRun = await plan();
      const lines = dryRun.items.map(({ source, kind, action, until }) => [source, kind, action, until]);
      expect(lines).toEqual(
        expect.arrayContaining([
          ['hr', 'person', 'anonymise', null],
          ['hr', 'person_private', 'erase', null],
          ['hr', 'contract_version', 'keep', null],
          ['hr', 'documents.contract', 'keep', '2027-12-31'],
          ['hr', 'documents.sickNote', 'erase', null],
          ['other', 'notes', 'erase', null],
        ]),
      );
      expect(erased).toEqual([]);

      const asked = await hr.as('hr').post(`/persons/${GONE}/erasure`, { reason: 'Wunsch vom 3.11.' });
      expect([asked.status, asked.body.mayConfirm]).toEqual([201, false]);
      expect((await hr.as('hr').post(`/persons/${GONE}/erasure`, { reason: 'again' })).status).toBe(409);
      const confirm = (who: string, version: number) => hr.as(who).post(`/privacy/erasures/${asked.body.id}/confirm`, { version });
      expect((await confirm('hr', 1)).status).toBe(403);
      expect((await confirm('hr2', 7)).status).toBe(409);
      expect((await confirm('person.12', 1)).status).toBe(403);
      const done = await confirm('hr2', 1);
      expect(done.body).toMatchObject({ state: 'done', decidedBy: 'user:default/hr2', person: { displayName: '–' } });
      expect(erased).toEqual(['user:default/person.49']);
      expect(hr.published).toContainEqual(expect.objectContaining({ eventPayload: { personIds: [GONE], orgUnitIds: [] } }));
      expect((await confirm('hr2', 3)).status).toBe(409);

      const person = await knex('person').where({ id: GONE }).first();
      expect(person).toMatchObject({ username: null, email: null, phone: null, first_name: '', last_name: '–', keycloak_sub: null });
      expect(await knex('person_private').where({ person_id: GONE })).toEqual([]);
      expect(await knex('contract_version').where({ employment_id: seedId('employment', 49) })).toHaveLength(1);
      expect(await knex('person_document').where({ person_id: GONE }).select('name')).toEqual([{ name: 'keep.pdf' }]);
      expect(await knex('person_photo').where({ person_id: GONE })).toEqual([]);
      expect(await knex('audit_event').where({ subject_id: GONE }).whereNotNull('before')).toEqual([]);
      expect((await plan()).obstacle).toBe('anonymised');
      expect((await hr.as('hr').get('/persons', { q: 'person.49', status: 'all' })).body.items).toEqual([]);
      await expect(knex('audit_event').delete()).rejects.toThrow('append-only');
    });

    it('can be withdrawn, and is listed', async () => {
      const left = seedId('person', 49 + 0);
      expect((await hr.as('hr').post(`/persons/${left}/erasure`, { reason: 'once more' })).status).toBe(409);
      await knex('employment')
        .where({ person_id: seedId('person', 20) })
        .update({ exit_date: '2025-01-31' });
      const asked = await hr.as('hr').post(`/persons/${seedId('person', 20)}/erasure`, { reason: 'a mistake' });
      const withdrawn = await hr.as('hr').post(`/privacy/erasures/${asked.body.id}/withdraw`, { version: 1 });
      expect(withdrawn.body).toMatchObject({ state: 'withdrawn', mayConfirm: false });
      expect((await hr.as('hr2').post(`/privacy/erasures/${asked.body.id}/confirm`, { version: 2 })).status).toBe(409);
      const list = (await hr.as('hr2').get('/privacy/erasures', { limit: 1 })).body;
      expect([list.totalItems, list.items[0].id]).toEqual([2, asked.body.id]);
    });

    it.each(['running', 'done'])('cannot be %s by one person, whatever the program does', async state => {
      const row = { person_id: ANNA, reason: 'abc', requested_by: 'user:default/hr', decided_by: 'user:default/hr', state };
      await expect(knex('privacy_erasure').insert(row)).rejects.toThrow('four_eyes');
    });
  });

  describe('retention', () => {
    it('counts, deletes what is due and nothing else, and records numbers only', async () => {
      await knex('person_document').delete();
      await addDocument(ANNA, { documentClass: 'sickNote', documentDate: '2020-01-01', name: 'CANARY.pdf' });
      await addDocument(ANNA, { documentClass: 'application', documentDate: '2020-01-01' });
      await addDocument(ANNA, { documentClass: 'sickNote' });
      await addDocument(ANNA, { documentClass: 'contract', documentDate: '1990-01-01' });
      await knex.raw(
        `insert into audit_event (at, actor, action, subject_type) values (now() - interval '25 months', 'x', 'old.event', 'person')`,
      );
      const report = (await hr.as('hr').get('/privacy/retention')).body as RetentionReport;
      expect(report.classes.find(entry => entry.documentClass === 'sickNote')).toMatchObject({ documents: 2, dueNow: 1, months: 12 });

      const counts = { audit: 1, 'documents.application': 1, 'documents.sickNote': 1 };
      const dry = await hr.as('hr').post('/privacy/retention/runs', { dryRun: true });
      expect(dry.body).toMatchObject({ dryRun: true, counts });
      expect(await knex('person_document').select()).toHaveLength(4);
      const real = await hr.as('hr').post('/privacy/retention/runs', { dryRun: false });
      expect(real.body).toMatchObject({ dryRun: false, counts, by: 'user:default/hr' });
      expect((await knex('person_document').select('document_class')).map(row => row.document_class).sort()).toEqual([
        'contract',
        'sickNote',
      ]);
      expect((await hr.as('hr').post('/privacy/retention/runs', { dryRun: false })).body.counts).toEqual({});
      const after = (await hr.as('hr').get('/privacy/retention')).body as RetentionReport;
      expect(after.runs.slice(0, 3).map(run => run.dryRun)).toEqual([false, false, true]);
      expect(JSON.stringify(await knex('retention_run').select())).not.toContain('CANARY');
    });
  });
});
