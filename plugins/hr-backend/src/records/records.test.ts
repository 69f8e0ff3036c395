/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';

jest.setTimeout(120_000);

describe('records', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;
  const person = (n: number) => seedId('person', n);
  const employment = (n: number) => seedId('employment', n);
  const record = async (n: number, who = 'hr') => (await hr.as(who).get(`/persons/${person(n)}/record`)).body;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 300 });
    hr = await startHrBackend({ backendConfig: database.backendConfig });
  });
  afterAll(() => knex.destroy());

  describe('reading', () => {
    const PARTS = ['identity', 'private', 'employments', 'positions', 'hours', 'sensitive'];
    it.each([
      ['HR', 'hr', PARTS.slice(0, 5), { edit: true, readHistory: true, editSensitive: false, propose: false }],
      ['HR with the special right', 'care', PARTS, { edit: true, editSensitive: true }],
      ['the person', 'person.57', PARTS, { edit: false, propose: true, readHistory: false }],
      ['a colleague', 'person.82', [], { edit: false, propose: false, readHistory: false, editSensitive: false }],
      ['the lead of another unit', 'person.2', [], { edit: false }],
    ])('shows %s only what they may see', async (_, who, parts, rights) => {
      const { status, body } = await hr.as(who).get(`/persons/${person(57)}/record`);
      expect(status).toBe(200);
      expect(PARTS.filter(part => part in body)).toEqual(parts);
      expect(body.rights).toMatchObject(rights);
    });

    it('gives the own record in the same shape', async () => {
      const { body } = await hr.as('person.57').get('/me/record');
      expect(body).toMatchObject({ id: person(57), hours: { weeklyMinutes: 2400 }, sensitive: { version: 0, disability: 'none' } });
      expect((await hr.as('stranger').get('/me/record')).status).toBe(404);
    });

    it('writes down who read which part of somebody else, and lets the person see it', async () => {
      await hr.as('person.58').get('/me/record');
      await hr.as('person.58').get(`/persons/${person(58)}/record`);
      await hr.as('person.83').get(`/persons/${person(58)}/record`);
      await hr.as('care').get(`/persons/${person(58)}/record`);
      const { body } = await hr.as('person.58').get('/me/audit');
      expect(body.items).toEqual([
        expect.objectContaining({ actor: 'user:default/care', action: 'person.record.read', fields: ['hours', 'private', 'sensitive'] }),
      ]);
    });

    it('does not tell who has left from who never was', async () => {
      const left = await hr.as('person.200').get(`/persons/${person(49)}/record`);
      const unknown = await hr.as('person.200').get(`/persons/${person(4711)}/record`);
      expect([left.status, left.body.error]).toEqual([404, unknown.body.error]);
    });
  });

  it('describes its routes', async () => {
    const { status, body } = await hr.as('hr').get('/openapi.json');
    const { post } = body.paths['/api/hr/persons'];
    expect([status, post['x-permission']]).toEqual([200, 'hr.person.create']);
    expect(body.components.schemas).toHaveProperty('HrPersonRecord');
  });

  describe('master data', () => {
    it('change with the version that was read, and are found at once', async () => {
      const before = await record(60);
      const change = { version: before.master.version, lastName: 'Übelacker', mobile: '0171 / 55 66-0', title: '' };
      const { status, body } = await hr.as('hr').patch(`/persons/${person(60)}`, change);
      expect([status, body.master.lastName, body.master.version]).toEqual([200, 'Übelacker', before.master.version + 1]);
      expect((await hr.as('person.20').get('/persons', { q: 'uebelacker' })).body.items).toHaveLength(1);
      expect((await hr.as('person.20').get('/persons', { q: '0171 5566' })).body.items[0].id).toBe(person(60));
      expect(hr.published).toContainEqual({ topic: 'hr.changed', eventPayload: { personIds: [person(60)], orgUnitIds: [] } });
    });

    it('refuse a stale version, naming who was faster', async () => {
      const { master } = await record(61);
      await hr.as('care').patch(`/persons/${person(61)}`, { version: master.version, location: 'Köln' });
      const { status, body } = await hr.as('hr').patch(`/persons/${person(61)}`, { version: master.version, location: 'Bonn' });
      expect([status, body.error.changedBy, body.error.version]).toEqual([409, 'user:default/care', master.version + 1]);
      expect((await record(61)).master.location).toBe('Köln');
    });

    it('let one of twenty simultaneous writers win', async () => {
      const { master } = await record(62);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          hr.as('hr').patch(`/persons/${person(62)}`, { version: master.version, location: `Ort ${n}` }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(409)]);
    });

    it.each([
      ['10,000 characters', { lastName: 'x'.repeat(10_000) }, 'body.lastName'],
      ['a NUL character', { lastName: 'a\0b' }, 'body.lastName'],
      ['a line break', { firstName: 'a\nb' }, 'body.firstName'],
      ['no last name', { lastName: ' ' }, 'body.lastName'],
      ['no e-mail address', { email: 'nobody' }, 'body.email'],
      ['no phone number', { phone: 'call me' }, 'body.phone'],
      ['an unknown field', { salary: 1 }, 'body'],
      ['no version', { version: undefined }, 'body.version'],
      ['a version that is no number', { version: '1' }, 'body.version'],
    ])('refuse %s', async (_, change, field) => {
      const { status, body } = await hr.as('hr').patch(`/persons/${person(63)}`, { version: 1, ...change });
      expect([status, body.error.fields[0].path]).toEqual([400, field]);
    });

    it('keep markup as text', async () => {
      const { master } = await record(64);
      const lastName = '<img src=x onerror=alert(1)>';
      const { body } = await hr.as('hr').patch(`/persons/${person(64)}`, { version: master.version, lastName });
      expect(body.master.lastName).toBe(lastName);
    });

    it('refuse an account name that somebody has, in any case', async () => {
      const { master } = await record(65);
      const { status, body } = await hr.as('hr').patch(`/persons/${person(65)}`, { version: master.version, username: 'PERSON.66' });
      expect([status, body.error.message]).toEqual([409, expect.stringContaining('already in use')]);
    });
  });

  describe('private data', () => {
    it('hold bank and emergency contacts, and the history names them without the number', async () => {
      const { private: before } = await record(70);
      const change = {
        version: before.version,
        iban: 'de89 3704 0044 0532 0130 00',
        bic: 'cobadeffxxx',
        emergencyContacts: [{ name: 'Max', phone: '0211 5' }],
      };
      const { body } = await hr.as('hr').patch(`/persons/${person(70)}/private`, change);
      expect(body.private).toMatchObject({
        iban: 'DE89370400440532013000',
        bic: 'COBADEFFXXX',
        emergencyContacts: [{ name: 'Max', relation: null, phone: '0211 5' }],
      });
      const [{ after }] = await knex('audit_event').where({ action: 'person.private.changed', subject_id: person(70) });
      expect(after).toMatchObject({ iban: '…3000' });
    });

    it.each([
      ['wrong check digits', { iban: 'DE88370400440532013000' }, 'body.iban'],
      ['a wrong length', { iban: 'DE8937040044053201300' }, 'body.iban'],
      ['a BIC of nine', { bic: 'COBADEFFX' }, 'body.bic'],
      ['a birth date that does not exist', { birthDate: '2026-02-30' }, 'body.birthDate'],
      ['six emergency contacts', { emergencyContacts: Array(6).fill({ name: 'x', phone: '1' }) }, 'body.emergencyContacts'],
      ['a contact without phone', { emergencyContacts: [{ name: 'x', phone: '' }] }, 'body.emergencyContacts[0].phone'],
      ['an unknown field in a contact', { emergencyContacts: [{ name: 'x', phone: '1', diagnosis: 'y' }] }, 'body.emergencyContacts[0]'],
    ])('refuse %s', async (_, change, field) => {
      const { status, body } = await hr.as('hr').patch(`/persons/${person(71)}/private`, { version: 1, ...change });
      expect([status, body.error.fields[0].path]).toEqual([400, field]);
    });

    it('leave photo and birthday to the person', async () => {
      const { body: own } = await hr.as('person.72').get('/me/record');
      const { body } = await hr.as('person.72').patch('/me/preferences', { version: own.private.version, photoConsent: true });
      expect(body.private).toMatchObject({ photoConsent: true, birthdayVisible: false });
      const { status } = await hr.as('hr').patch(`/persons/${person(72)}/private`, { version: body.private.version, photoConsent: false });
      expect(status).toBe(400);
    });
  });

  describe('special categories', () => {
    it('change with their own right only, and leave no content in the history', async () => {
      const change = { version: 0, disability: 'severe', disabilityFrom: '2026-01-01', disabilityTo: null, maternityExpected: null };
      const path = `/persons/${person(75)}/sensitive`;
      expect((await hr.as('hr').put(path, change)).status).toBe(403);
      expect((await hr.as('person.75').put(path, change)).status).toBe(403);
      const { status, body } = await hr.as('care').put(path, change);
      expect([status, body.sensitive]).toEqual([200, { ...change, version: 1 }]);
      expect((await hr.as('care').put(path, change)).status).toBe(409);
      const rows = await knex('audit_event').where({ subject_id: person(75) });
      expect(JSON.stringify(rows)).not.toContain('severe');
      expect(rows.at(-1).after).toEqual({ disability: true, disabilityFrom: true });
      const bad = await hr.as('care').put(path, { ...change, version: 1, disabilityTo: '2025-01-01' });
      expect([bad.status, bad.body.error.fields[0].path]).toEqual([400, 'body.disabilityTo']);
    });
  });

  describe('contract versions', () => {
    const add = (n: number, body: object) => hr.as('hr').post(`/employments/${employment(n)}/contracts`, body);
    const spans = (body: any) => body.employments[0].contracts.map((c: any) => [c.validFrom, c.validTo, c.weeklyMinutes]);

    it('end the one before on the day before and leave the past as it was', async () => {
      const { status, body } = await add(80, { validFrom: '2098-04-01', weeklyMinutes: 1800 });
      expect(status).toBe(201);
      expect(spans(body)).toEqual([
        ['2020-01-01', '2098-04-01', 2400],
        ['2098-04-01', null, 1800],
      ]);
      const between = await add(80, { validFrom: '2098-01-01', weeklyMinutes: 2000 });
      expect(spans(between.body)).toEqual([
        ['2020-01-01', '2098-01-01', 2400],
        ['2098-01-01', '2098-04-01', 2000],
        ['2098-04-01', null, 1800],
      ]);
      const [, middle] = between.body.employments[0].contracts;
      const removed = await hr.as('hr').post(`/contracts/${middle.id}/removal`, { version: middle.version });
      expect(spans(removed.body)).toEqual([
        ['2020-01-01', '2098-04-01', 2400],
        ['2098-04-01', null, 1800],
      ]);
    });

    it('touch the past only with a reason, which is kept', async () => {
      const past = { validFrom: '2021-01-01', weeklyMinutes: 1200 };
      expect((await add(81, past)).status).toBe(409);
      const without = await add(81, { ...past, correctsPast: true });
      expect([without.status, without.body.error.fields[0].path]).toEqual([400, 'body.reason']);
      const { status, body } = await add(81, { ...past, correctsPast: true, reason: 'Änderungsvertrag lag vor' });
      expect([status, spans(body).length]).toEqual([201, 2]);
      const [first] = body.employments[0].contracts;
      const change = { version: first.version, weeklyMinutes: 2300 };
      expect((await hr.as('hr').patch(`/contracts/${first.id}`, change)).status).toBe(409);
      const corrected = await hr.as('hr').patch(`/contracts/${first.id}`, { ...change, correctsPast: true, reason: 'Tippfehler' });
      expect(spans(corrected.body)[0]).toEqual(['2020-01-01', '2021-01-01', 2300]);
      const [{ after }] = await knex('audit_event').where({ action: 'person.contract-changed', subject_id: person(81) });
      expect(after).toMatchObject({ reason: 'Tippfehler', weeklyMinutes: 2300 });
    });

    it.each([
      ['before the entry', { validFrom: '2019-12-31', correctsPast: true, reason: 'x' }, 'body.validFrom'],
      ['on the day another begins', { validFrom: '2020-01-01', correctsPast: true, reason: 'x' }, 'body.validFrom'],
      ['on a day that does not exist', { validFrom: '2098-02-30' }, 'body.validFrom'],
      ['with more minutes than a week has', { validFrom: '2098-01-01', weeklyMinutes: 10_081 }, 'body.weeklyMinutes'],
      ['with a model that does not exist', { validFrom: '2098-01-01', workingTimeModelId: seedId('person', 1) }, 'body.workingTimeModelId'],
      ['with an unknown field', { validFrom: '2098-01-01', salary: 1 }, 'body'],
    ])('are refused %s', async (_, change, field) => {
      const { status, body } = await add(82, { weeklyMinutes: 2400, ...change });
      expect([status, body.error.fields[0].path]).toEqual([400, field]);
    });

    it('are kept apart by the database when two are added at once', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => add(83, { validFrom: '2098-01-01', weeklyMinutes: 2000 })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(400)]);
    });

    it('take their kind from the model', async () => {
      const { body: list } = await hr.as('hr').get('/working-time-models');
      const flexitime = list.items.find((model: any) => model.type === 'flexitime');
      const { body } = await add(84, { validFrom: '2098-01-01', weeklyMinutes: 2400, workingTimeModelId: flexitime.id });
      expect(body.employments[0].contracts[1]).toMatchObject({ workingTimeModel: 'flexitime', workingTimeModelName: 'Gleitzeit 40 h' });
    });

    it('keep at least one', async () => {
      const [only] = (await record(85)).employments[0].contracts;
      const removal = { version: only.version, correctsPast: true, reason: 'x' };
      expect((await hr.as('hr').post(`/contracts/${only.id}/removal`, removal)).status).toBe(409);
    });
  });

  describe('employments', () => {
    const change = async (n: number, body: object) => {
      const [{ version }] = (await record(n)).employments;
      return hr.as('hr').patch(`/employments/${employment(n)}`, { version, ...body });
    };

    it('end with contract and position, and go on when the exit is taken back', async () => {
      await hr.as('hr').post(`/employments/${employment(90)}/contracts`, { validFrom: '2098-06-01', weeklyMinutes: 600 });
      const left = await change(90, { exitDate: '2098-03-31', exitReason: 'resignation' });
      expect(left.status).toBe(200);
      expect(left.body.employments[0].contracts).toEqual([expect.objectContaining({ validFrom: '2020-01-01', validTo: '2098-04-01' })]);
      expect(left.body.positions[0].validTo).toBe('2098-04-01');
      const back = await change(90, { exitDate: null, exitReason: null });
      expect([back.body.employments[0].contracts[0].validTo, back.body.positions[0].validTo]).toEqual([null, null]);
    });

    it.each([
      ['an end before the start', { exitDate: '2019-12-31' }, 400],
      ['an exit in the past without a reason', { exitDate: '2021-12-31' }, 409],
      ['an entry in the past without a reason', { entryDate: '2019-01-01' }, 409],
      ['a flag twice', { municipalityFlags: ['augsburg', 'augsburg'] }, 400],
      ['an unknown state', { federalState: 'XX' }, 400],
    ])('refuse %s', async (_, body, status) => {
      expect((await change(91, body)).status).toBe(status);
    });

    it('move the entry with a reason', async () => {
      const { body } = await change(92, { entryDate: '2019-07-01', correctsPast: true, reason: 'Vordienstzeit' });
      expect(body.employments[0]).toMatchObject({ entryDate: '2019-07-01', contracts: [{ validFrom: '2019-07-01' }] });
    });
  });

  describe('adding a person', () => {
    const NEW = {
      firstName: 'Çiğdem',
      lastName: 'O’Brien-Łoś',
      email: 'cigdem@musterwerk.example',
      private: { birthDate: '1999-02-28', address: 'Weg 1\n40210 Düsseldorf' },
      employment: { staffNo: '77001', entryDate: '2026-01-01', federalState: 'NW', contract: { weeklyMinutes: 1800 } },
    };

    it('stores employment, contract and position together', async () => {
      const employmentPart = { ...NEW.employment, positionId: seedId('position', 303) };
      const { status, body } = await hr.as('hr').post('/persons', { ...NEW, employment: employmentPart });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        displayName: 'Çiğdem O’Brien-Łoś',
        identity: { externalKey: '77001', username: null, hasAccount: false },
        employments: [{ staffNo: '77001', contracts: [{ validFrom: '2026-01-01', validTo: null, weeklyMinutes: 1800 }] }],
        positions: [{ positionId: seedId('position', 303), validFrom: '2026-01-01' }],
      });
      expect((await hr.as('person.20').get('/persons', { q: 'cigdem los' })).body.items[0].id).toBe(body.id);
    });

    it.each([
      ['a staff number that is taken', { employment: { ...NEW.employment, staffNo: '10001' } }, 409],
      ['an end before the start', { employment: { ...NEW.employment, staffNo: '77002', exitDate: '2025-12-31' } }, 400],
      ['a position that does not exist', { employment: { ...NEW.employment, staffNo: '77002', positionId: seedId('person', 1) } }, 400],
      [
        'an unknown field in the contract',
        { employment: { ...NEW.employment, staffNo: '77002', contract: { weeklyMinutes: 1, pay: 1 } } },
        400,
      ],
      ['an unknown private field', { private: { diagnosis: 'x' } }, 400],
    ])('refuses %s and stores nothing', async (_, change, status) => {
      const count = async () => (await knex('person').count().first())!.count;
      const before = await count();
      const answer = await hr.as('hr').post('/persons', { ...NEW, ...change });
      expect([answer.status, await count()]).toEqual([status, before]);
    });

    it('is not for everybody', async () => {
      expect((await hr.as('person.1').post('/persons', NEW)).status).toBe(403);
    });
  });
});
