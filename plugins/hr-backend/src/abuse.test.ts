/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import type { RouteDefinition } from '@tos/contract';
import { hrContract } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { samplePdf } from './files/__testUtils__/samples';
import { createHrDatabase } from './testing/createHrDatabase';
import { seedCompany, seedId } from './testing/seedCompany';
import { startHrBackend } from './testing/startHrBackend';

jest.setTimeout(300_000);

/** Has left: for colleagues as if they had never been. */
const GONE = 49;
const UNKNOWN = '99999999-0000-4000-8000-000000000000';
/** Where a path begins whose id is about somebody. */
const FORGED = [
  '/persons',
  '/employments',
  '/contracts',
  '/documents',
  '/change-requests',
  '/me/change-requests',
  '/leave-certificates',
  '/privacy/exports',
  '/me/exports',
  '/privacy/erasures',
  '/me/views',
];
const routes = Object.entries(hrContract.routes as Record<string, RouteDefinition>);
const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);

describe('routes of HR under abuse', () => {
  const database = useTestDatabase();
  let knex: Knex;
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  /** Ids of things that are about somebody who has left, by the beginning of the path. */
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 600 });
    hr = await startHrBackend({ backendConfig: database.backendConfig });
    const person = seedId('person', GONE);
    const employment = seedId('employment', GONE);
    const document = await hr
      .as('hr')
      .sendFile('post', `/persons/${person}/documents`, { name: 'a.pdf', documentClass: 'contract' }, samplePdf());
    const [contract] = await knex('contract_version').where({ employment_id: employment }).select('id');
    const [template] = await knex('checklist_template').select('id');
    await hr.as('hr').post('/checklists', { employmentId: employment, templateId: template.id });
    const [request] = await knex('person_change_request')
      .insert({ person_id: person, proposal: '{}', base: '{}', created_by: 'x', updated_by: 'x' })
      .returning('id');
    const certificate = { employed_from: '2024-01-01', employed_to: '2024-12-31', entitled_days: 0, granted_days: 0, paid_out_days: 0 };
    const [leave] = await knex('leave_certificate')
      .insert({ ...certificate, employment_id: employment, year: 2024, place: 'x', issued_on: '2024-12-31', issued_by: 'x' })
      .returning('id');
    const copy = await hr.as('hr').post(`/persons/${person}/exports`, { language: 'de' });
    const erasure = await hr.as('hr').post(`/persons/${person}/erasure`, { reason: 'abc' });
    const view = await hr.as('person.50').post('/me/views', { name: 'x', query: {}, columns: ['name'] });
    Object.assign(ids, {
      '/persons': person,
      '/employments': employment,
      '/contracts': contract.id,
      '/documents': document.body.id,
      '/change-requests': request.id,
      '/me/change-requests': request.id,
      '/leave-certificates': leave.id,
      '/privacy/exports': copy.body.id,
      '/me/exports': copy.body.id,
      '/privacy/erasures': erasure.body.id,
      '/me/views': view.body.id,
    });
  });
  afterAll(() => knex.destroy());

  type Client = ReturnType<typeof hr.as>;
  function call(client: Client, { method, path, upload }: RouteDefinition, id: string) {
    const url = path.replace(/:\w+/g, id);
    if (upload) return client.sendFile(method as 'put', url, { version: 1, name: 'a.pdf', documentClass: 'contract' }, samplePdf());
    if (method === 'get') return client.get(url);
    if (method === 'delete') return client.delete(url, { version: 1 });
    return client[method](url, { version: 1 });
  }
  const neutral = ({ status, body }: { status: number; body: any }) => {
    const { logId: _, ...error } = body?.error ?? {};
    return JSON.stringify([status, error.name, error.message?.replace(/[0-9a-f-]{36}/g, 'ID')]);
  };

  describe('A2: ids of what one may not see', () => {
    const forged = routes.filter(([, { path }]) => paramsOf(path).length === 1 && FORGED.some(start => path.startsWith(`${start}/:`)));

    it('are tried on every route with such an id', () => {
      expect(forged.length).toBeGreaterThanOrEqual(30);
    });

    it.each(forged)('%s answers a colleague as if there were no such thing', async (_, route) => {
      const start = FORGED.find(path => route.path.startsWith(`${path}/:`))!;
      const client = hr.as('person.13');
      const known = await call(client, route, ids[start]);
      const unknown = await call(client, route, UNKNOWN);
      expect(neutral(known)).toBe(neutral(unknown));
      expect([400, 403, 404]).toContain(known.status);
      expect(JSON.stringify(known.body)).not.toMatch(/person\.49|E49|10049/);
    });

    it('take about the same time, known or not', async () => {
      const client = hr.as('person.13');
      const measure = async (id: string) => {
        const times: number[] = [];
        for (let n = 0; n < 15; n++) {
          const started = performance.now();
          await client.get(`/persons/${id}/record`);
          times.push(performance.now() - started);
        }
        return times.sort((a, b) => a - b)[7];
      };
      await measure(UNKNOWN);
      const [known, unknown] = [await measure(ids['/persons']), await measure(UNKNOWN)];
      expect(Math.abs(known - unknown)).toBeLessThan(50);
    });
  });

  describe('X6, X7, L3: strange queries', () => {
    const lists = routes.filter(([, { method, path, access }]) => method === 'get' && !('services' in access) && !path.includes('export'));
    const STRANGE: [string, string][] = [
      ['an array where one value belongs', 'limit[]=1&id[]=1'],
      ['a path as a name', 'a.b=c&__proto__[x]=1&constructor.prototype.x=1'],
      ['repeated parameters', 'limit=1&limit=2&q=a&q=b&sort=name&sort=-name'],
      ['numbers that are none', 'limit=NaN&offset=-0&before=1e308'],
      ['a billion', 'limit=1000000000&offset=1000000000'],
      ['a day that is none', 'date=2026-02-30&from=9999999-01-01'],
      ['a NUL character', 'q=%00&search=%00&name=a%00b'],
      ['broken UTF-8', 'q=%C3%28'],
    ];
    it.each(STRANGE)('with %s: an answer or a 400 that names the field, never a 500', async (_, query) => {
      const answers = await Promise.all(
        lists.map(async ([name, { path }]) => {
          const url = path.replace(/:\w+/g, ids['/persons']);
          const { status } = await hr.as('hr').get(`${url}?${query}`);
          return [name, status] as const;
        }),
      );
      expect(answers.filter(([, status]) => status >= 500)).toEqual([]);
      expect(({} as any).x).toBeUndefined();
    });

    const SEARCHES: [string, string][] = [
      ['wildcards only', '%_%%__*?'],
      ['a pattern that explodes', `${'(a+)+'.repeat(20)}$`],
      ['200 emoji', '🙂'.repeat(95)],
      ['right-to-left and combining marks', `\u202e${'a\u0301'.repeat(60)}`],
      ['quotes and comments', `'; drop table person; --" /* \\`],
    ];
    it.each(SEARCHES)('a search for %s takes less than a second', async (_, q) => {
      for (const path of ['/persons', '/checklist-items', '/org-units']) {
        const started = Date.now();
        const { status } = await hr.as('hr').get(path, { q });
        expect([path, status < 500]).toEqual([path, true]);
        expect(Date.now() - started).toBeLessThan(1000);
      }
      expect((await knex('person').count())[0].count).toBe('600');
    });

    it('a search of 10,000 characters is a 400', async () => {
      expect((await hr.as('hr').get('/persons', { q: 'x'.repeat(5000) })).status).toBe(400);
    });
  });

  describe('D3: two who act at once', () => {
    it('a request that is approved and withdrawn in the same moment ends one way, twenty times', async () => {
      for (let n = 0; n < 20; n++) {
        const person = `person.${100 + n}`;
        const { body: request } = await hr.as(person).post('/me/change-requests', { phone: `0171 ${n}` });
        const answers = await Promise.all([
          hr.as('hr').post(`/change-requests/${request.id}/decision`, { version: 1, decision: 'approved' }),
          hr.as(person).post(`/me/change-requests/${request.id}/withdrawal`, { version: 1 }),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
        const { state } = await knex('person_change_request').where({ id: request.id }).first();
        expect(state).toBe(answers[0].status === 200 ? 'approved' : 'withdrawn');
        const { phone } = await knex('person_private')
          .where({ person_id: seedId('person', 100 + n) })
          .first();
        expect(phone === `0171 ${n}`).toBe(state === 'approved');
      }
    });

    it.each([
      [99, 'confirmed by two is done once', 'care', 'confirm'],
      [149, 'withdrawn meanwhile ends one way', 'hr', 'withdraw'],
    ])('an erasure (of person %i) that is %s', async (n, _, who, other) => {
      const person = seedId('person', n);
      const asked = await hr.as('hr').post(`/persons/${person}/erasure`, { reason: 'abc' });
      const decide = (by: string, what: string) => hr.as(by).post(`/privacy/erasures/${asked.body.id}/${what}`, { version: 1 });
      const answers = await Promise.all([decide('hr2', 'confirm'), decide(who, other)]);
      expect(answers.every(({ status }) => [200, 409].includes(status))).toBe(true);
      const { state } = await knex('privacy_erasure').where({ id: asked.body.id }).first();
      const { anonymised_at: at } = await knex('person').where({ id: person }).first();
      expect([state, at !== null]).toEqual(state === 'done' ? ['done', true] : ['withdrawn', false]);
      const records = await knex('audit_event').where({ subject_id: person, action: 'privacy.erasure' });
      expect(records).toHaveLength(state === 'done' ? 1 : 0);
    });

    it('a document that is changed and deleted on the same version is one of both', async () => {
      const person = seedId('person', 300);
      const { body: document } = await hr
        .as('hr')
        .sendFile('post', `/persons/${person}/documents`, { name: 'a.pdf', documentClass: 'contract' }, samplePdf());
      const change = { version: 1, name: 'b.pdf', documentClass: 'other', documentDate: '2026-01-01' };
      const answers = await Promise.all([
        hr.as('hr').put(`/documents/${document.id}`, change),
        hr.as('hr2').delete(`/documents/${document.id}`, { version: 1 }),
        hr.as('care').sendFile('put', `/documents/${document.id}/content`, { name: 'c.pdf', version: 1 }, samplePdf()),
      ]);
      const statuses = answers.map(({ status }) => (status < 300 ? 'done' : status));
      expect(statuses.sort()).toEqual([409, 409, 'done']);
      const actions = ['document.change', 'document.delete', 'document.replace'];
      expect(await knex('audit_event').where({ subject_id: person }).whereIn('action', actions)).toHaveLength(1);
    });
  });

  it('D6: a bulk change of 500 people keeps the good ones and tells of each of the others, with a record per person', async () => {
    await knex('person')
      .where({ id: seedId('person', 450) })
      .update({ entity_name: 'hr', username: 'hr' });
    const wanted = Array.from({ length: 492 }, (_, n) => seedId('person', n + 100));
    const strangers = Array.from({ length: 8 }, (_, n) => `99999999-0000-4000-8000-00000000000${n}`);
    const before = Number((await knex('audit_event').where({ action: 'person.contract-changed' }).count())[0].count);
    const costCentre = { value: '4711', validFrom: '2098-01-01' };
    const { status, body } = await hr.as('hr').post('/persons/bulk', { ids: [...wanted, ...strangers], costCentre });
    expect([status, body.results.length]).toEqual([200, 500]);
    const failed = body.results.filter((result: any) => result.outcome === 'failed');
    // Whoever has left by then or comes later, nobody, and the own row.
    const left = wanted.filter((_, n) => (n + 100) % 50 === 49 || (n + 100) % 97 === 96);
    expect(failed).toHaveLength(left.length + strangers.length + 1);
    expect(failed.every((result: any) => result.reason)).toBe(true);
    const changed = body.results.filter((result: any) => result.outcome === 'changed').length;
    const after = Number((await knex('audit_event').where({ action: 'person.contract-changed' }).count())[0].count);
    expect([changed, after - before]).toEqual([500 - failed.length, 500 - failed.length]);
    const again = await hr.as('hr').post('/persons/bulk', { ids: failed.map((result: any) => result.id), costCentre });
    expect(again.body.results.map((result: any) => result.reason)).toEqual(failed.map((result: any) => result.reason));
  });
});
