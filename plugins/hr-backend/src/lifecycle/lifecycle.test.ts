/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import { readPdf } from '@tos/pdf/testing';
import { deletionPlan } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';
import { readLifeCycleConfig } from './LifeCycleConfig';
import { ConfigReader } from '@backstage/config';

jest.setTimeout(120_000);

const TODAY = DateTime.now().setZone('Europe/Berlin').toISODate()!;
const day = (offset: number) => DateTime.fromISO(TODAY, { zone: 'utc' }).plus({ days: offset }).toISODate()!;

describe('life cycle', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;
  const person = (n: number) => seedId('person', n);
  const employment = (n: number) => seedId('employment', n);

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 120 });
    hr = await startHrBackend({ backendConfig: database.backendConfig });
  });
  afterAll(() => knex.destroy());

  const read = async (who: string, n: number) => {
    const { status, body } = await hr.as(who).get(`/persons/${person(n)}/life-cycle`);
    return { status, body, cycle: body.employments?.[0] };
  };
  const move = (n: number, body: object, who = 'hr') => hr.as(who).post(`/employments/${employment(n)}/transitions`, body);
  const fields = (answer: { body: { error: { fields: { path: string }[] } } }) => answer.body.error.fields.map(field => field.path);
  const itemsOf = (n: number) =>
    knex('checklist_item as i')
      .join('checklist as c', 'c.id', 'i.checklist_id')
      .where('c.employment_id', employment(n))
      .select('i.*', 'c.stopped_at');
  const enterOn = (n: number, entryDate: string) =>
    knex('employment')
      .where({ id: employment(n) })
      .update({ entry_date: entryDate });

  it('derives the stage of imported employments', async () => {
    expect((await read('hr', 3)).cycle).toMatchObject({ stage: 'active', isDerived: true, version: 0, since: null, steps: [] });
    expect((await read('hr', 49)).cycle).toMatchObject({ stage: 'left', deletionPlan: deletionPlan('2024-12-31', TODAY) });
    const { cycle, body } = await read('hr', 96);
    expect(cycle.stage).toBe('preboarding');
    expect(cycle.next.map((next: { stage: string }) => next.stage)).toEqual([
      'candidate',
      'offerAccepted',
      'preboarding',
      'probation',
      'active',
      'declined',
    ]);
    expect(cycle.next[3].obstacles).toEqual(['notYetEntered']);
    expect(body.account).toMatchObject({ username: 'person.96', proposed: null, isLinked: false, linkedSince: null });
  });

  it('gives the person their own stage, without reasons, steps to take, account and deletion plan', async () => {
    const { status, body, cycle } = await read('person.3', 3);
    expect(status).toBe(200);
    expect(body.account).toBeUndefined();
    expect(Object.keys(cycle)).toEqual(expect.not.arrayContaining(['next', 'deletionPlan']));
  });

  it('answers a foreign and an unknown id alike, and moves for HR only', async () => {
    const foreign = await hr.as('person.20').get(`/persons/${person(3)}/life-cycle`);
    const unknown = await hr.as('person.20').get('/persons/00000000-0000-4000-8000-000000000000/life-cycle');
    expect([foreign.status, foreign.body.error.message]).toEqual([404, unknown.body.error.message]);
    expect((await move(3, { to: 'onLeave', version: 0, leaveKind: 'care' }, 'person.3')).status).toBe(403);
    expect(
      (await hr.as('hr').post('/employments/00000000-0000-4000-8000-000000000000/transitions', { to: 'left', version: 0 })).status,
    ).toBe(404);
    expect((await hr.as('person.3').put(`/persons/${person(3)}/account-name`, { username: 'x', version: 1 })).status).toBe(403);
    expect(await knex('life_cycle')).toEqual([]);
  });

  it('goes from offer to leaving with checklists, audit and event in step', async () => {
    await enterOn(10, day(20));
    expect((await move(10, { to: 'offerAccepted', version: 0 })).body).toMatchObject({
      stage: 'offerAccepted',
      version: 1,
      isDerived: false,
    });
    expect(await itemsOf(10)).toEqual([]);
    const preboarding = await move(10, { to: 'preboarding', version: 1 });
    expect(preboarding.body).toMatchObject({ stage: 'preboarding', version: 2 });
    expect(await itemsOf(10)).toHaveLength(10);
    expect(hr.published.at(-2)).toMatchObject({ topic: 'hr.changed', eventPayload: { personIds: [person(10)] } });

    expect(fields(await move(10, { to: 'probation', version: 2 }))).toEqual(['body.effectiveOn']);
    await enterOn(10, TODAY);
    expect((await move(10, { to: 'probation', version: 2 })).body.stage).toBe('probation');

    const notice = await move(10, { to: 'noticeGiven', version: 3, reason: 'own wish', exitDate: day(60) });
    expect(notice.body).toMatchObject({ stage: 'noticeGiven', exitDate: day(60) });
    expect(notice.body.deletionPlan[0].recordClass).toBe('leave');
    const contract = () =>
      knex('contract_version')
        .where({ employment_id: employment(10) })
        .select(knex.raw('valid_to::text'))
        .first();
    expect(await contract()).toEqual({ valid_to: day(61) });
    expect(await itemsOf(10)).toHaveLength(18);

    const back = await move(10, { to: 'active', version: 4, reason: 'stays' });
    expect(back.body).toMatchObject({ stage: 'active', exitDate: null });
    expect(await contract()).toEqual({ valid_to: null });
    expect((await itemsOf(10)).filter(item => item.stopped_at)).toHaveLength(8);
    expect(back.body.steps.map((step: { to: string; reason: string }) => [step.to, step.reason])).toEqual([
      ['offerAccepted', null],
      ['preboarding', null],
      ['probation', null],
      ['noticeGiven', 'own wish'],
      ['active', 'stays'],
    ]);
    const own = (await read('person.10', 10)).cycle;
    expect(own.steps).toHaveLength(5);
    expect(JSON.stringify(own)).not.toContain('own wish');

    const events = await knex('audit_event')
      .where({ subject_id: person(10), action: 'person.lifecycle.move' })
      .orderBy('id');
    expect(events).toHaveLength(5);
    expect(events[3]).toMatchObject({
      actor: 'user:default/hr',
      before: { stage: 'probation', exitDate: null },
      after: { stage: 'noticeGiven', exitDate: day(60) },
    });
  });

  it('names everything that stands in the way of the first working day, and stores nothing', async () => {
    await enterOn(11, TODAY);
    await knex('life_cycle').insert({
      employment_id: employment(11),
      stage: 'preboarding',
      since: day(-1),
      created_by: 'x',
      updated_by: 'x',
    });
    await knex('employment')
      .where({ id: employment(11) })
      .update({ federal_state: null });
    await knex('contract_version')
      .where({ employment_id: employment(11) })
      .delete();
    await knex('assignment')
      .where({ employment_id: employment(11) })
      .delete();
    const refused = await move(11, { to: 'active', version: 1 });
    expect(refused.status).toBe(400);
    expect(refused.body.error.fields).toHaveLength(5);
    expect(await knex('life_cycle_step').where({ employment_id: employment(11) })).toEqual([]);

    await knex('employment')
      .where({ id: employment(11) })
      .update({ federal_state: 'NW' });
    await knex('contract_version').insert({
      employment_id: employment(11),
      valid_from: TODAY,
      weekly_minutes: 2400,
      created_by: 'x',
      updated_by: 'x',
    });
    expect(fields(await move(11, { to: 'active', version: 1 }))).toEqual(['body.noPosition', 'body.noPosition']);
    expect((await move(11, { to: 'active', version: 1, noPosition: true })).body).toMatchObject({ stage: 'active', noPosition: true });
  });

  it.each([
    [{ to: 'nowhere', version: 0 }, 'body.to'],
    [{ to: 'onLeave' }, 'body.version'],
    [{ to: 'onLeave', version: 0, leaveKind: 'sabbatical' }, 'body.leaveKind'],
    [{ to: 'onLeave', version: 0 }, 'body.leaveKind'],
    [{ to: 'onLeave', version: 0, leaveKind: 'care', leaveUntil: '2020-01-01' }, 'body.leaveUntil'],
    [{ to: 'onLeave', version: 0, leaveKind: 'care', effectiveOn: '2026-02-30' }, 'body.effectiveOn'],
    [{ to: 'onLeave', version: 0, leaveKind: 'care', effectiveOn: day(1) }, 'body.effectiveOn'],
    [{ to: 'noticeGiven', version: 0, exitDate: day(30) }, 'body.reason'],
    [{ to: 'noticeGiven', version: 0, exitDate: day(30), reason: 'a\0b' }, 'body.reason'],
    [{ to: 'noticeGiven', version: 0, exitDate: '9999-12-31', reason: 'x' }, 'body.exitDate'],
    [{ to: 'noticeGiven', version: 0, reason: 'x' }, 'body.exitDate'],
    [{ to: 'noticeGiven', version: 0, reason: 'x', exitDate: '2019-01-01' }, 'body.exitDate'],
    [{ to: 'left', version: 0 }, 'body.to'],
    [{ to: 'anonymised', version: 0 }, 'body.to'],
  ])('refuses %j', async (body, field) => {
    const refused = await move(12, body);
    expect([refused.status, fields(refused)[0]]).toEqual([400, field]);
    expect(await knex('life_cycle').where({ employment_id: employment(12) })).toEqual([]);
  });

  it('moves once when ten try at the same moment, and says who was faster', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => move(13, { to: 'onLeave', version: 0, leaveKind: 'parental' })));
    expect(answers.map(answer => answer.status).sort()).toEqual([200, ...Array(9).fill(409)]);
    const late = answers.find(answer => answer.status === 409)!;
    expect(late.body.error.message).toContain('user:default/hr');
    expect(await knex('life_cycle_step').where({ employment_id: employment(13) })).toHaveLength(1);
    const seen = await Promise.all(['hr', 'person.13', 'person.3'].map(who => read(who, 13)));
    // Person 3 leads unit 3 and may read the private part, but not whether a leave is about health or family.
    expect(seen.map(({ cycle }) => [cycle.stage, cycle.leaveKind])).toEqual([
      ['onLeave', 'parental'],
      ['onLeave', 'parental'],
      ['onLeave', null],
    ]);
    expect((await move(13, { to: 'active', version: 1 })).body).toMatchObject({ stage: 'active', leaveKind: null });
  });

  it('lets dates overtake a stored stage', async () => {
    await move(14, { to: 'noticeGiven', version: 0, reason: 'x', exitDate: day(1) });
    await knex('employment')
      .where({ id: employment(14) })
      .update({ exit_date: day(-1) });
    expect((await read('hr', 14)).cycle).toMatchObject({ stage: 'left', isDerived: true });
  });

  it('ends with the erasure of the record', async () => {
    await knex('person')
      .where({ id: person(99) })
      .update({ anonymised_at: knex.fn.now() });
    expect((await read('hr', 99)).cycle).toMatchObject({ stage: 'anonymised', next: [] });
    expect((await move(99, { to: 'active', version: 0 })).status).toBe(400);
  });

  describe('account name', () => {
    const setName = (n: number, body: object) => hr.as('hr').put(`/persons/${person(n)}/account-name`, body);

    it('is proposed, unique, editable and audited until an account is linked', async () => {
      await knex('person')
        .where({ id: person(30) })
        .update({ username: null, first_name: 'Zoë', last_name: 'Weiß' });
      await knex('person')
        .where({ id: person(31) })
        .update({ username: 'zoe.weiss' });
      const { account } = (await read('hr', 30)).body;
      expect(account).toMatchObject({ username: null, proposed: 'zoe.weiss2', isLinked: false });
      const taken = await setName(30, { username: 'ZOE.weiss', version: account.version });
      expect([taken.status, taken.body.error.name]).toEqual([409, 'ConflictError']);
      const set = await setName(30, { username: 'zoe.weiss2', version: account.version });
      expect(set.body).toMatchObject({ username: 'zoe.weiss2', proposed: null, version: account.version + 1 });
      expect((await setName(30, { username: 'zoe.w', version: account.version })).status).toBe(409);
      expect(await knex('audit_event').where({ subject_id: person(30), action: 'person.account.name' })).toHaveLength(1);
    });

    it('shows since when an account is linked, and leaves its name alone from then on', async () => {
      const linked = await hr.asService.post('/identity/resolve', {
        sub: 'sub-32',
        email: 'person.32@musterwerk.example',
        emailVerified: true,
      });
      expect(linked.status).toBe(200);
      const { account } = (await read('hr', 32)).body;
      expect(account.isLinked).toBe(true);
      expect(account.linkedSince.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10));
      expect((await setName(32, { username: 'other', version: account.version })).status).toBe(409);
    });

    it.each(['', 'a b', '.a', 'a..b', 'ä', 'x'.repeat(61), 'a\0'])('refuses the name %j', async username => {
      expect((await setName(33, { username, version: 1 })).status).toBe(400);
    });
  });

  describe('certificate of leave', () => {
    const body = { year: 2024, entitledDays: 30_000, grantedDays: 27_500, paidOutDays: 2500, place: 'Dortmund' };
    const issue = (n: number, change: object = {}, who = 'hr') =>
      hr.as(who).post(`/employments/${employment(n)}/leave-certificates`, { ...body, ...change });

    it('holds what HR entered and the span within the year, for HR and the person', async () => {
      const issued = await issue(49);
      expect(issued.status).toBe(201);
      expect(issued.body).toMatchObject({
        ...body,
        employedFrom: '2024-01-01',
        employedTo: '2024-12-31',
        issuedOn: TODAY,
        issuedBy: 'user:default/hr',
      });
      const shown = await hr.as('hr').get(`/leave-certificates/${issued.body.id}`);
      expect(shown.body).toMatchObject({ birthDate: '1980-05-17', person: { id: person(49) }, certificate: { grantedDays: 27_500 } });
      expect((await hr.as('person.49').get(`/leave-certificates/${issued.body.id}`)).status).toBe(200);
      expect((await hr.as('person.20').get(`/leave-certificates/${issued.body.id}`)).status).toBe(404);
      expect((await hr.as('person.20').get(`/leave-certificates/${issued.body.id}/pdf`)).status).toBe(404);
      expect((await hr.as('hr').get(`/leave-certificates/${issued.body.id}/pdf`, { language: 'fr' })).status).toBe(400);
      const actions = await knex('audit_event')
        .where({ subject_id: person(49) })
        .orderBy('id')
        .pluck('action');
      expect(actions).toEqual(expect.arrayContaining(['person.leave-certificate.issue', 'person.leave-certificate.read']));
    });

    it.each([
      ['de', 'Urlaubsbescheinigung 2024', 'de-DE', ['vom 1.1.2024 bis 31.12.2024', '17.5.1980', '27,5', 'Seite 1']],
      ['en', 'Certificate of annual leave 2024', 'en-GB', ['from 01/01/2024 to 31/12/2024', '17/05/1980', '27.5', 'Page 1']],
    ])('is a PDF in %s', async (language, title, lang, parts) => {
      const { id } = (await issue(49)).body;
      const { body: content, headers } = await hr.as('person.49').download(`/leave-certificates/${id}/pdf`, { language });
      expect([headers['content-type'], headers['cache-control']]).toEqual(['application/pdf', 'no-store']);
      expect(headers['content-disposition']).toContain(`filename="${title}.pdf"`);
      const pdf = await readPdf(content);
      expect(pdf).toMatchObject({ language: lang, isTagged: true, info: { Title: title } });
      expect(pdf.pages).toHaveLength(1);
      for (const part of parts) expect(pdf.pages[0].text.replaceAll('\n', ' ')).toContain(part);
    });

    it.each([
      ['somebody whose end is not known', 3, {}, 409],
      ['a year after the exit', 49, { year: 2025 }, 400],
      ['a year before the entry', 49, { year: 2019 }, 400],
      ['negative days', 49, { grantedDays: -1 }, 400],
      ['half a thousandth', 49, { grantedDays: 0.5 }, 400],
      ['no place', 49, { place: ' ' }, 400],
    ])('refuses %s', async (_, n, change, status) => expect((await issue(n as number, change as object)).status).toBe(status));

    it('is issued by HR only', async () => expect((await issue(49, {}, 'person.49')).status).toBe(403));
  });
});

describe('configuration of the life cycle', () => {
  it.each([
    [{ hr: { account: { namePattern: '{name}' } } }, 'hr.account.namePattern'],
    [{ hr: { lifeCycle: { probationMonths: 7 } } }, 'hr.lifeCycle.probationMonths'],
    [{ hr: { checklists: { owners: { it: ['it'] } } } }, 'hr.checklists.owners.it'],
  ])('%j names the key that is wrong', (data, key) => {
    expect(() => readLifeCycleConfig(new ConfigReader(data))).toThrow(key);
  });
});
