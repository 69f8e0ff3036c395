/** @jest-environment node */
import { mockServices } from '@backstage/backend-test-utils';
import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import { CompanyCalendar } from '../config/CompanyCalendar';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';
import { ChecklistReminders } from './ChecklistReminders';
import { ChecklistService } from './ChecklistService';
import { ChecklistStarter } from './ChecklistStarter';
import { DatabaseChecklistStore } from './DatabaseChecklistStore';
import { DatabaseReminderStore } from './DatabaseReminderStore';

jest.setTimeout(120_000);

const TODAY = DateTime.now().setZone('Europe/Berlin').toISODate()!;
const day = (offset: number) => DateTime.fromISO(TODAY, { zone: 'utc' }).plus({ days: offset }).toISODate()!;

/** HR is person 50 (unit 0), IT is unit 3: person 3 leads it, 13, 23 … are in it. */
const owners = { hr: ['user:default/person.50'], it: ['group:default/u3'] };

describe('checklists', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;
  const person = (n: number) => seedId('person', n);
  const employment = (n: number) => seedId('employment', n);
  const enterOn = (n: number, entryDate: string) =>
    knex('employment')
      .where({ id: employment(n) })
      .update({ entry_date: entryDate });

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 120 });
    hr = await startHrBackend({ backendConfig: database.backendConfig, data: { hr: { checklists: { owners } } } });
    await enterOn(96, day(10));
    const started = await hr.as('hr').post(`/employments/${employment(96)}/transitions`, { to: 'preboarding', version: 0 });
    if (started.status !== 200) throw new Error(started.text);
  });
  afterAll(() => knex.destroy());

  const mine = async (who: string, query: object = {}) => (await hr.as(who).get('/me/checklist-items', query)).body;
  const all = async (query: object = {}) => (await hr.as('hr').get('/checklist-items', query)).body;
  const mark = (who: string, body: object) => hr.as(who).post('/me/checklist-items/mark', body);
  const texts = (page: { items: { textEn: string }[] }) => page.items.map(item => item.textEn);

  it('gives each owner their own items, overdue first, with due dates from the entry date', async () => {
    // Position 96 sits in unit 6 and reports to position 6.
    const lead = await mine('person.6');
    expect(lead).toMatchObject({ totalItems: 3, today: TODAY });
    expect(lead.items.map((item: { dueOn: string }) => item.dueOn)).toEqual([day(5), day(8), day(10)]);
    expect(lead.items[0]).toMatchObject({ person: { id: person(96) }, ownerRole: 'lead', state: 'open' });
    expect(texts(await mine('person.13'))).toEqual([
      'Create the Keycloak account with the proposed name',
      'Provide computer and equipment',
    ]);
    expect((await mine('person.50')).totalItems).toBe(4);
    expect(await mine('person.96')).toMatchObject({ totalItems: 0 });
    expect(await mine('person.20')).toEqual({ items: [], totalItems: 0, today: TODAY });
    expect(await mine('nobody')).toEqual({ items: [], totalItems: 0, today: TODAY });
  });

  it('lets due dates follow when the entry date moves', async () => {
    await enterOn(96, day(-2));
    expect((await mine('person.6')).items.map((item: { dueOn: string }) => item.dueOn)).toEqual([day(-7), day(-4), day(-2)]);
    expect((await mine('person.96')).items[0]).toMatchObject({ ownerRole: 'person', dueOn: day(1) });
    expect((await all({ due: 'overdue' })).totalItems).toBe(7);
    expect((await all({ due: 'soon' })).totalItems).toBe(8);
  });

  it('shows all of it to HR with filters, and to nobody else', async () => {
    expect(await all()).toMatchObject({ totalItems: 10 });
    expect((await all({ statutory: 'true' })).items.map((item: { source: string }) => item.source)).toEqual([
      '§2(1) NachwG',
      '§12(1) ArbSchG',
      '§2(1) NachwG',
      '§2(1) NachwG',
    ]);
    expect((await all({ owner: 'it' })).totalItems).toBe(2);
    expect((await all({ person: person(96), limit: 3 })).items).toHaveLength(3);
    expect((await all({ q: 'nobody%' })).totalItems).toBe(0);
    expect((await all({ state: 'done' })).totalItems).toBe(0);
    expect((await hr.as('person.6').get('/checklist-items')).status).toBe(403);
    expect((await hr.as('hr').get('/checklist-items', { due: 'sometime' })).status).toBe(400);
  });

  it('marks, undoes, asks for a reason, and keeps the good ones of a bulk', async () => {
    const { items } = await mine('person.6');
    const [a, b, c] = items as { id: string; version: number }[];
    const foreign = (await mine('person.13')).items[0] as { id: string; version: number };
    const bulk = await mark('person.6', {
      state: 'done',
      items: [
        { id: a.id, version: a.version },
        { id: b.id, version: 99 },
        { id: foreign.id, version: foreign.version },
        { id: '00000000-0000-4000-8000-000000000000', version: 1 },
      ],
    });
    expect(bulk.body.results.map((result: { outcome: string }) => result.outcome)).toEqual([
      'marked',
      'changedMeanwhile',
      'notFound',
      'notFound',
    ]);
    expect(bulk.body.results[2].message).toBe(bulk.body.results[3].message);
    expect(await mine('person.6')).toMatchObject({ totalItems: 2 });
    expect((await mine('person.6', { state: 'decided' })).items).toEqual([
      expect.objectContaining({ id: a.id, state: 'done', decidedBy: 'user:default/person.6', version: 2 }),
    ]);
    const outcome = async (body: object) => (await mark('person.6', body)).body.results[0].outcome;
    expect(await outcome({ state: 'notApplicable', items: [{ id: c.id, version: 1 }] })).toBe('noteMissing');
    expect(await outcome({ state: 'notApplicable', note: 'works from home', items: [{ id: c.id, version: 1 }] })).toBe('marked');
    expect(await outcome({ state: 'open', items: [{ id: a.id, version: 2 }] })).toBe('marked');
    expect(await mine('person.6')).toMatchObject({ totalItems: 2 });
    const events = await knex('audit_event').where({ action: 'person.checklist.mark', subject_id: person(96) });
    expect(events).toHaveLength(3);
    expect((await knex('checklist_item').where({ id: foreign.id }).first()).state).toBe('open');
  });

  it('tells the slower of two who mark at once', async () => {
    const [item] = (await all({ owner: 'hr' })).items;
    const body = { state: 'done', items: [{ id: item.id, version: item.version }] };
    const answers = await Promise.all([mark('person.50', body), hr.as('hr').post('/checklist-items/mark', body), mark('person.50', body)]);
    expect(answers.map(answer => answer.body.results[0].outcome).sort()).toEqual(['changedMeanwhile', 'changedMeanwhile', 'marked']);
  });

  it('hands items over when the lead changes, and to HR when nobody leads', async () => {
    const line = { position_id: seedId('position', 96), kind: 'solid' };
    await knex('reporting_line')
      .where(line)
      .update({ manager_position_id: seedId('position', 7) });
    expect(await mine('person.6')).toMatchObject({ totalItems: 0 });
    expect(await mine('person.7')).toMatchObject({ totalItems: 2 });
    await knex('reporting_line').where(line).delete();
    expect(await mine('person.7')).toMatchObject({ totalItems: 0 });
    expect((await mine('person.50')).items.filter((item: { ownerRole: string }) => item.ownerRole === 'lead')).toHaveLength(2);
    await knex('reporting_line').insert({ ...line, manager_position_id: seedId('position', 6), created_by: 'x', updated_by: 'x' });
  });

  describe('templates', () => {
    const item = { textDe: 'Blumen', textEn: 'Flowers', ownerRole: 'named', ownerId: seedId('person', 40), anchor: 'start', offsetDays: 2 };
    const body = { titleDe: 'Elternzeit', titleEn: 'Parental leave', trigger: 'onLeave', items: [item] };

    it('are seeded, changed by version, and leave running checklists as they are', async () => {
      const { items } = (await hr.as('hr').get('/checklist-templates')).body;
      expect(items.map((template: { titleEn: string }) => template.titleEn)).toEqual([
        'Proof of essential terms',
        'Before the first day',
        'Leaving',
      ]);
      const created = await hr.as('hr').post('/checklist-templates', body);
      expect([created.status, created.body.owners[0].id]).toEqual([201, person(40)]);
      await hr.as('hr').post(`/employments/${employment(60)}/transitions`, { to: 'onLeave', version: 0, leaveKind: 'parental' });
      expect((await mine('person.40')).items[0]).toMatchObject({ textEn: 'Flowers', dueOn: day(2), owner: { id: person(40) } });

      const { id, version } = created.body;
      const changed = {
        ...body,
        version,
        items: [
          { ...item, textEn: 'Cake' },
          { ...item, offsetMonths: 1 },
        ],
      };
      expect((await hr.as('hr').put(`/checklist-templates/${id}`, changed)).body).toMatchObject({
        version: version + 1,
        items: [{ textEn: 'Cake' }, {}],
      });
      const stale = await hr.as('hr').put(`/checklist-templates/${id}`, changed);
      expect([stale.status, stale.body.error.message]).toEqual([409, expect.stringContaining('user:default/hr')]);
      expect(texts(await mine('person.40'))).toEqual(['Flowers']);
      expect(await knex('audit_event').where({ subject_type: 'checklist-template' })).toHaveLength(2);
    });

    it('can be started by hand, once at a time', async () => {
      const { items } = (await hr.as('hr').get('/checklist-templates')).body;
      const start = (n: number) => hr.as('hr').post('/checklists', { employmentId: employment(n), templateId: items[0].id });
      expect((await start(70)).body).toMatchObject({ itemCount: 3 });
      expect((await start(70)).status).toBe(409);
      const unknown = { employmentId: employment(9999), templateId: items[0].id };
      expect((await hr.as('hr').post('/checklists', unknown)).status).toBe(404);
      expect((await hr.as('person.6').post('/checklists', unknown)).status).toBe(403);
    });

    it.each([
      [{ ...body, items: [] }, 'body.items'],
      [{ ...body, items: [{ ...item, ownerId: null }] }, 'body.items[0].ownerId'],
      [{ ...body, items: [{ ...item, ownerRole: 'hr' }] }, 'body.items[0].ownerId'],
      [{ ...body, items: [{ ...item, ownerId: seedId('person', 9999) }] }, 'body.items'],
      [{ ...body, items: [{ ...item, offsetDays: 1e9 }] }, 'body.items[0].offsetDays'],
      [{ ...body, items: [{ ...item, textDe: '  ' }] }, 'body.items[0].textDe'],
      [{ ...body, items: Array(101).fill(item) }, 'body.items'],
      [{ ...body, trigger: 'birthday' }, 'body.trigger'],
      [{ ...body, titleDe: 'a\0' }, 'body.titleDe'],
    ])('refuse %#', async (wrong, field) => {
      const answer = await hr.as('hr').post('/checklist-templates', wrong);
      expect([answer.status, answer.body.error.fields[0].path]).toEqual([400, field]);
    });

    it('are for HR', async () => {
      expect((await hr.as('person.6').get('/checklist-templates')).status).toBe(403);
      expect((await hr.as('person.6').post('/checklist-templates', body)).status).toBe(403);
    });
  });

  describe('reminders', () => {
    let now = Date.now();
    const sent: { to: string; title: string; text: string; severity?: string }[] = [];
    let isDown = false;
    const service = () => {
      const calendar = new CompanyCalendar({ timeZone: 'Europe/Berlin', now: () => now });
      const audit = new DatabaseAuditStore(knex);
      const store = new DatabaseChecklistStore(knex);
      const starter = new ChecklistStarter();
      const checklists = new ChecklistService({ store, starter, audit, auditor: mockServices.auditor.mock(), calendar, owners });
      return new ChecklistReminders({
        store: new DatabaseReminderStore(knex),
        checklists,
        calendar,
        logger: mockServices.logger.mock(),
        notifications: {
          async send({ recipients, payload }) {
            if (isDown) throw new Error('notifications are away');
            const to = 'entityRef' in recipients ? String(recipients.entityRef) : 'all';
            sent.push({ to, title: payload.title, text: payload.description ?? '', severity: payload.severity });
          },
        },
      });
    };

    it('send one note per person and day, nothing of the content, and nothing twice', async () => {
      isDown = true;
      const failed = await service().run();
      expect([failed.reminded, failed.failed > 0, await knex('checklist_reminder')]).toEqual([0, true, []]);
      isDown = false;
      const results = await Promise.all([service().run(), service().run()]);
      expect(results.map(result => result.failed)).toEqual([0, 0]);
      const recipients = sent.map(note => note.to);
      expect(new Set(recipients).size).toBe(recipients.length);
      expect(recipients).toEqual(expect.arrayContaining(['user:default/person.6', 'user:default/person.13', 'user:default/person.96']));
      expect(sent.find(note => note.to === 'user:default/person.6')).toEqual({
        to: 'user:default/person.6',
        title: 'Checklisten / Checklists: 2',
        text: expect.stringContaining('2 overdue'),
        severity: 'high',
      });
      expect(JSON.stringify(sent)).not.toMatch(/Keycloak|Ångström|NachwG/);
      sent.length = 0;
      await service().run();
      expect(sent).toEqual([]);
    });

    it('come again on the due day and weekly while overdue, to owners who still work here', async () => {
      const runOn = async (offset: number) => {
        now = DateTime.fromISO(day(offset), { zone: 'Europe/Berlin' }).plus({ hours: 12 }).toMillis();
        sent.length = 0;
        await service().run();
        return sent.map(note => note.to);
      };
      // Due tomorrow and reminded today already: next on the day itself.
      expect(await runOn(1)).toContain('user:default/person.96');
      expect(await runOn(2)).toContain('user:default/person.96');
      expect(await runOn(3)).not.toContain('user:default/person.96');
      expect(await runOn(9)).toContain('user:default/person.96');
      await knex('employment')
        .where({ id: employment(96) })
        .update({ exit_date: day(9) });
      expect(await runOn(20)).not.toContain('user:default/person.96');
    });
  });
});
