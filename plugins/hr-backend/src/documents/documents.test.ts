/** @jest-environment node */
import { Transformer } from '@napi-rs/image';
import { useTestDatabase } from '@tos/local-stack';
import { documentClasses, documentRetention, keptUntil, type DocumentPage, type PersonRef } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { queryRows, sql } from '../database/sql';
import { hugePng, jpegWithPlace, samplePdf, samplePng } from '../files/__testUtils__/samples';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';
import { documentsFrom, KEPT_UNTIL, ruleRows } from './documentSql';

jest.setTimeout(180_000);
const ANNA = seedId('person', 12);
const NOBODY = '99999999-0000-4000-8000-000000000000';
const MEGABYTE = 1024 * 1024;

describe('documents', () => {
  const database = useTestDatabase();
  let knex: Knex;
  let hr: Awaited<ReturnType<typeof startHrBackend>>;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 60 });
    const documents = { maxFileBytes: MEGABYTE, maxPersonBytes: 3 * MEGABYTE, maxClassBytes: { other: 2 * MEGABYTE } };
    hr = await startHrBackend({ backendConfig: database.backendConfig, data: { hr: { documents } } });
  });
  afterAll(() => knex.destroy());
  beforeEach(async () => {
    await knex('person_document').delete();
    await knex('person_photo').delete();
    await knex('file').delete();
  });

  const add = (who: string, query: object, body: Buffer = samplePdf(), person = ANNA) =>
    hr.as(who).sendFile('post', `/persons/${person}/documents`, { name: 'a.pdf', documentClass: 'contract', ...query }, body);
  const list = async (who: string, query: object = {}) => (await hr.as(who).get(`/persons/${ANNA}/documents`, query)).body as DocumentPage;
  const leftovers = async () =>
    [await knex('file').count().first(), await knex('file_chunk').count().first()].map(row => Number(row!.count));

  describe('rights', () => {
    beforeEach(async () => {
      for (const documentClass of documentClasses) await add('hr', { documentClass, name: `${documentClass}.pdf` });
    });

    it.each([
      ['hr', documentClasses, documentClasses, true],
      ['person.12', documentClasses, ['certificate'], false],
      ['payroll', ['payroll'], [], false],
    ])('%s sees and may add what the table says', async (who, seen, mayAdd, mayManage) => {
      const page = await list(who, { sort: 'class' });
      expect(page.items.map(item => item.documentClass).sort()).toEqual([...seen].sort());
      expect([page.totalItems, page.mayManage]).toEqual([seen.length, mayManage]);
      expect(page.mayAdd.map(entry => entry.documentClass)).toEqual(mayAdd);
    });

    it.each(['person.13', 'person.0', 'person.2'])('a colleague or lead (%s) sees nothing, known or unknown alike', async who => {
      const [known, unknown] = [ANNA, NOBODY].map(id => hr.as(who).get(`/persons/${id}/documents`));
      expect([(await known).status, (await unknown).status]).toEqual([404, 404]);
      expect((await known).body.error.message).toBe((await unknown).body.error.message);
    });

    it('hold for every forged id', async () => {
      const { items } = await list('hr');
      for (const who of ['person.13', 'payroll', 'person.12']) {
        const { id, version } = items.find(item => item.documentClass === 'contract')!;
        const change = { version, name: 'x', documentClass: 'other', documentDate: '2026-01-01' };
        const answers = await Promise.all([
          hr.as(who).put(`/documents/${id}`, change),
          hr.as(who).delete(`/documents/${id}`, { version }),
          hr.as(who).post(`/documents/${id}/restore`, { version }),
          hr.as(who).sendFile('put', `/documents/${id}/content`, { name: 'x', version }, samplePdf()),
        ]);
        expect(answers.map(answer => answer.status)).toEqual([403, 403, 403, 403]);
        const read = await hr.as(who).get(`/documents/${id}/content`);
        expect(read.status).toBe(who === 'person.12' ? 200 : 404);
      }
      expect((await add('person.13', { documentClass: 'certificate' })).status).toBe(404);
      expect((await add('person.12', { documentClass: 'contract' })).status).toBe(404);
      expect((await add('person.12', { documentClass: 'certificate' })).status).toBe(201);
    });
  });

  describe('an upload', () => {
    it('is stored with size, sum and type of its content, and is what comes back', async () => {
      const content = samplePdf('x'.repeat(700_000));
      const { body, status } = await add('hr', { name: 'Vertrag\u202Efdp.exe', documentDate: '2026-01-31' }, content);
      expect(status).toBe(201);
      expect(body).toMatchObject({ name: 'Vertrag[U+202E]fdp.exe.pdf', mediaType: 'application/pdf', size: content.length });
      const got = await hr.as('hr').download(`/documents/${body.id}/content`);
      expect(got.body.equals(content)).toBe(true);
      expect(got.headers).toMatchObject({
        'content-type': 'application/pdf',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'content-disposition': expect.stringContaining('attachment; filename="Vertrag[U+202E]fdp.exe.pdf"'),
        'cache-control': 'no-store',
      });
    });

    it('of a picture loses what is not pixels, whatever its name says', async () => {
      const { body } = await add('hr', { name: 'Foto.pdf' }, await jpegWithPlace());
      expect(body).toMatchObject({ name: 'Foto.pdf.jpg', mediaType: 'image/jpeg' });
      const got = await hr.as('hr').download(`/documents/${body.id}/content`);
      expect(got.body.includes('SecretCam')).toBe(false);
    });

    it.each<[string, object, () => Buffer, number]>([
      ['too large', {}, () => samplePdf('x'.repeat(MEGABYTE)), 413],
      ['too large for any class', { documentClass: 'other' }, () => samplePdf('x'.repeat(2 * MEGABYTE)), 413],
      ['empty', {}, () => Buffer.alloc(0), 400],
      ['a web page', { name: 'a.pdf' }, () => Buffer.from('<!doctype html><script>1</script>'), 400],
      ['a bomb', { name: 'a.png' }, () => hugePng(50_000), 400],
      ['with a name of 4,000 characters', { name: 'n'.repeat(4000) }, () => samplePdf(), 400],
      ['without a name', { name: '' }, () => samplePdf(), 400],
      ['with NUL in its name', { name: 'a\0b' }, () => samplePdf(), 400],
      ['of an unknown class', { documentClass: 'secret' }, () => samplePdf(), 400],
      ['of a day that does not exist', { documentDate: '2026-02-30' }, () => samplePdf(), 400],
    ])('that is %s leaves nothing behind', async (_name, query, make, status) => {
      const answer = await add('hr', query, make());
      expect([answer.status, ...(await leftovers())]).toEqual([status, 0, 0]);
      expect(answer.body.error.message).toMatch(/\w{3}/);
    });

    it('of a larger class passes, until the person has no room left', async () => {
      const big = samplePdf('x'.repeat(1.6 * MEGABYTE));
      expect((await add('hr', { documentClass: 'other' }, big)).status).toBe(201);
      expect((await add('hr', { documentClass: 'other' }, big)).status).toBe(413);
      expect((await list('hr')).totalItems).toBe(1);
    });

    it('of 200 MB is answered at once, before it is sent', async () => {
      const { port } = hr.server.address() as AddressInfo;
      const socket = connect(port, '127.0.0.1');
      const path = `/api/hr/persons/${ANNA}/documents?name=a&documentClass=contract`;
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer mock-user-token\r\nContent-Type: application/pdf\r\nContent-Length: 209715200\r\n\r\n%PDF`,
      );
      const answer = await new Promise<string>(resolve => socket.once('data', data => resolve(String(data))));
      expect(answer).toContain(' 413 ');
      socket.destroy();
    });
  });

  describe('a document', () => {
    it('is renamed, replaced, deleted and restored; the old content stays among the deleted', async () => {
      const { body: first } = await add('hr', { name: 'alt.pdf' }, samplePdf('alt'));
      const body = { version: first.version, name: 'neu', documentClass: 'reference', documentDate: '2025-05-01' };
      const renamed = await hr.as('hr').put(`/documents/${first.id}`, body);
      expect(renamed.body).toMatchObject({ name: 'neu.pdf', documentClass: 'reference', documentDate: '2025-05-01' });
      const newer = { name: 'neuer.pdf', version: renamed.body.version };
      const replaced = await hr.as('hr').sendFile('put', `/documents/${first.id}/content`, newer, samplePdf('neu'));
      expect(replaced.body).toMatchObject({ id: first.id, name: 'neuer.pdf' });
      expect((await list('hr', { deleted: true })).items).toMatchObject([{ name: 'neu.pdf', sha256: first.sha256 }]);
      expect((await list('person.12', { deleted: true })).items).toEqual([]);
      const stale = await hr.as('hr2').delete(`/documents/${first.id}`, { version: first.version });
      expect([stale.status, stale.body.error.message]).toEqual([409, expect.stringContaining('user:default/hr has changed')]);
      expect((await hr.as('hr').delete(`/documents/${first.id}`, { version: replaced.body.version })).status).toBe(204);
      expect((await list('hr')).items).toEqual([]);
      expect((await hr.as('person.12').get(`/documents/${first.id}/content`)).status).toBe(404);
      const restored = await hr.as('hr').post(`/documents/${first.id}/restore`, { version: replaced.body.version + 1 });
      expect(restored.body).toMatchObject({ deletedAt: null });
    });

    it('leaves a record of each reading and change that the person sees', async () => {
      const { body } = await add('hr', { documentClass: 'certificate' });
      await hr.as('hr').get(`/documents/${body.id}/content`, { purpose: 'preview' });
      await hr.as('hr').delete(`/documents/${body.id}`, { version: body.version });
      const { items } = (await hr.as('person.12').get('/me/audit', { limit: 3 })).body;
      expect(items.map((item: { actor: string; action: string }) => [item.actor, item.action])).toEqual([
        ['user:default/hr', 'document.delete'],
        ['user:default/hr', 'document.preview'],
        ['user:default/hr', 'document.upload'],
      ]);
    });

    it.each([
      [{ sort: 'name' }, ['A%b.pdf', 'b.pdf', 'c.pdf']],
      [{ sort: '-date' }, ['c.pdf', 'b.pdf', 'A%b.pdf']],
      [{ q: '%' }, ['A%b.pdf']],
      [{ q: 'B' }, ['b.pdf', 'A%b.pdf']],
      [{ documentClass: 'reference' }, ['c.pdf']],
      [{ limit: 1, offset: 1 }, ['b.pdf']],
    ])('is found with %j', async (query, names) => {
      await add('hr', { name: 'A%b.pdf', documentDate: '2020-01-01' });
      await add('hr', { name: 'b.pdf', documentDate: '2021-01-01' });
      await add('hr', { name: 'c.pdf', documentDate: '2022-01-01', documentClass: 'reference' });
      expect((await list('hr', query)).items.map(item => item.name)).toEqual(names);
      expect((await list('hr', { offset: 50 })).totalItems).toBe(3);
    });

    it('is kept as long in SQL as in the rules', async () => {
      const left = seedId('person', 49);
      for (const person of [ANNA, left]) {
        for (const documentClass of documentClasses) await add('hr', { documentClass, documentDate: '2024-02-29' }, samplePdf(), person);
      }
      const rows = await queryRows<{ class: string; person: string; kept: string | null }>(
        knex,
        sql`select d.document_class as class, d.person_id as person, ${KEPT_UNTIL}::text as kept from ${documentsFrom(ruleRows(documentRetention('2026-11-24')))}`,
      );
      expect(rows).toHaveLength(2 * documentClasses.length);
      for (const row of rows) {
        const rule = documentRetention('2026-11-24').find(({ documentClass }) => documentClass === row.class)!;
        const exitDate = row.person === left ? '2024-12-31' : null;
        expect(row.kept).toBe(keptUntil(rule, { documentDate: '2024-02-29', exitDate }));
      }
    });
  });

  describe('a photo', () => {
    const photo = (who: string, query: object = {}) => hr.as(who).download(`/persons/${ANNA}/photo`, query);
    const put = async (who: string) => hr.as(who).sendFile('put', `/persons/${ANNA}/photo`, {}, await samplePng(200, 100));

    it('is seen by colleagues only with the consent that nobody else can give', async () => {
      expect((await put('person.13')).status).toBe(404);
      expect((await put('hr')).body).toMatchObject({ hasPhoto: true, consent: false, mayConsent: false });
      expect([(await photo('person.13')).status, (await photo('hr')).status, (await photo('person.12')).status]).toEqual([404, 200, 200]);
      const state = async () => (await hr.as('person.12').get(`/persons/${ANNA}/photo/state`)).body;
      const say = async (photoConsent: boolean) =>
        hr.as('person.12').patch('/me/preferences', { photoConsent, version: (await state()).preferencesVersion });
      expect((await say(true)).status).toBe(200);
      expect(await state()).toMatchObject({ consent: true, mayConsent: true, hasPhoto: true });
      const colleagues = async () => (await hr.as('person.13').get(`/persons/${ANNA}/photo/state`)).body;
      expect(await colleagues()).toEqual({ hasPhoto: true, consent: true, preferencesVersion: 0, mayManage: false, mayConsent: false });
      const seen = await photo('person.13', { size: 64 });
      expect(await new Transformer(seen.body).metadata()).toMatchObject({ width: 64, height: 64, format: 'jpeg' });
      expect(seen.headers['cache-control']).toBe('private, max-age=300');
      expect(seen.headers.vary).toContain('Authorization');
      const again = await hr.as('person.13').get(`/persons/${ANNA}/photo`, { size: 64 }).set('If-None-Match', seen.headers.etag);
      expect(again.status).toBe(304);
      await say(false);
      expect(await colleagues()).toMatchObject({ hasPhoto: false, consent: false });
      expect((await photo('person.13')).status).toBe(404);
      expect(hr.published).toContainEqual(expect.objectContaining({ eventPayload: { personIds: [ANNA], orgUnitIds: [] } }));
    });

    it('goes with lists and the chart as a version, for everybody who sees the person and only with consent', async () => {
      await put('hr');
      const say = async (photoConsent: boolean) => {
        const state = (await hr.as('person.12').get(`/persons/${ANNA}/photo/state`)).body;
        await hr.as('person.12').patch('/me/preferences', { photoConsent, version: state.preferencesVersion });
      };
      const shown = async (who: string) => {
        const { body: person } = await hr.as(who).get(`/persons/${ANNA}`);
        const { body: page } = await hr.as(who).get('/persons', { q: person.displayName, limit: 100 });
        const { body: unit } = await hr.as(who).get(`/org-units/${person.unit.id}`);
        const { photos } = (await hr.as(who).get('/org-chart')).body;
        const ofAnna = (items: PersonRef[]) => items.find(item => item.id === ANNA)?.photo;
        return [person.photo, ofAnna(page.items), ofAnna(unit.members), photos.id.includes(ANNA) ? photos.version[0] : null];
      };
      expect(await shown('hr')).toEqual([null, null, null, null]);
      await say(true);
      const first = await shown('person.13');
      expect(first).toEqual([1, 1, 1, 1]);
      expect((await photo('person.13', { size: 64, version: 1 })).status).toBe(200);
      await put('person.12');
      expect(await shown('person.13')).toEqual([2, 2, 2, 2]);
      await say(false);
      expect(await shown('person.13')).toEqual([null, null, null, null]);
      await say(true);
      await hr.as('person.12').delete(`/persons/${ANNA}/photo`);
      expect(await shown('person.13')).toEqual([null, null, null, null]);
      await say(false);
    });

    it('leaves no files behind when it is replaced or removed', async () => {
      await put('person.12');
      await put('person.12');
      expect((await leftovers())[0]).toBe(3);
      expect((await hr.as('person.12').delete(`/persons/${ANNA}/photo`)).status).toBe(204);
      expect(await leftovers()).toEqual([0, 0]);
      expect((await photo('person.12')).status).toBe(404);
    });

    it.each([
      ['PDF', samplePdf()],
      ['SVG', Buffer.from('<svg/>')],
    ])('is no %s', async (_name, body) => {
      expect((await hr.as('person.12').sendFile('put', `/persons/${ANNA}/photo`, {}, body)).status).toBe(400);
    });
  });
});
