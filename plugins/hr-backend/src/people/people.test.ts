/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';

jest.setTimeout(120_000);

describe('people', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;
  const person = (n: number) => seedId('person', n);

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 300 });
    hr = await startHrBackend({ backendConfig: database.backendConfig });
  });
  afterAll(() => knex.destroy());

  const list = async (who: string, query: object) => {
    const response = await hr.as(who).get('/persons', query);
    if (response.status !== 200) throw new Error(JSON.stringify(response.body));
    return response.body;
  };
  const names = (page: { items: { displayName: string }[] }) => page.items.map(item => item.displayName);

  it('lists who works here today, by name, in pages', async () => {
    const first = await list('person.20', { limit: 3, withTotal: true });
    expect(names(first)).toEqual(['Anna Ångström', 'Aylin Ångström', 'Ibrahim Ångström']);
    // 6 have left (49, 99, …, 299), 3 are about to come (96, 193, 290).
    expect(first).toMatchObject({ totalItems: 291, hasMore: true });
    const second = await list('person.20', { limit: 3, offset: 3 });
    expect(names(second)[0]).toBe('Jürgen Ångström');
    expect(second.totalItems).toBeUndefined();
    const last = await list('person.20', { limit: 100, offset: 280, withTotal: true });
    expect([last.items.length, last.hasMore, last.totalItems]).toEqual([11, false, 291]);
    expect(await list('person.20', { offset: 1000, withTotal: true })).toEqual({
      items: [],
      hasMore: false,
      totalItems: 291,
      readsPrivate: 'some',
    });
  });

  it('shows position and unit, and nothing private', async () => {
    const { items } = await list('person.20', { q: 'person.30@musterwerk.example', limit: 1 });
    expect(items[0]).toEqual({
      id: person(30),
      displayName: 'Zoë Weiß',
      photo: null,
      userEntityRef: 'user:default/person.30',
      firstName: 'Zoë',
      lastName: 'Weiß',
      title: null,
      email: 'person.30@musterwerk.example',
      phone: '+49 211 100030',
      mobile: null,
      location: 'Düsseldorf',
      positionTitle: 'Fachkraft',
      positionTitleEn: 'Specialist',
      unit: { id: seedId('org_unit', 5), name: 'Qualität 5', nameEn: 'Unit 5', entityName: 'u5' },
    });
  });

  it.each([
    ['name', 'hartmann', 'Hartmann'],
    ['folded name', 'groß jürgen', 'Jürgen Groß'],
    ['transcribed name', 'MUELLER aylin', 'Aylin Müller'],
    ['decomposed umlaut', 'mu\u0308ller karin', 'Karin Müller'],
    ['typing slip', 'Hartmnan', 'Hartmann'],
    ['letters left out', 'Schröer', 'Schröder'],
    ['e-mail', 'person.17@', 'Zoë Müller'],
    ['phone', '0211 / 1000-17', 'Zoë Müller'],
    ['unit and name', 'qualität yilmaz', 'Yılmaz'],
  ])('finds by %s', async (_, q, expected) => {
    const found = await list('person.20', { q, limit: 1 });
    expect(names(found)[0]).toContain(expected);
  });

  it('takes an address as it is', async () => {
    expect(await list('person.20', { q: 'person.17@musterwerk.example', withTotal: true })).toMatchObject({ totalItems: 1 });
  });

  it.each([['%'], ['_'], ['\\'], ['%%%'], ["' or 1=1 --"], ['<b>'], ['a%z'], [';drop table person;']])('takes %j literally', async q => {
    const response = await hr.as('person.20').get('/persons', { q });
    expect([response.status, response.body.items]).toEqual([200, []]);
  });

  it.each([
    ['a search of 10,000 characters', { q: 'x'.repeat(10_000) }, 'query.q'],
    ['a NUL character', { q: 'a\0b' }, 'query.q'],
    ['a huge offset', { offset: 1e12 }, 'query.offset'],
    ['101 rows', { limit: 101 }, 'query.limit'],
    ['a date that does not exist', { date: '2026-02-30' }, 'query.date'],
    ['a year beyond the calendar of the database', { date: '0000-01-01' }, 'query.date'],
    ['a unit that is no id', { unit: "1' or '1" }, 'query.unit'],
    ['an unknown filter', { salary: 1 }, 'query'],
    ['an unknown sort', { sort: 'birth_date' }, 'query.sort'],
  ])('refuses %s', async (_, query, field) => {
    const response = await hr.as('person.20').get('/persons', query);
    expect([response.status, response.body.error.fields[0].path]).toEqual([400, field]);
  });

  it('filters by unit with everything below, and by site', async () => {
    // 25 units: below unit 1 lie 7 to 12.
    const inUnit = await list('person.20', { unit: seedId('org_unit', 1), limit: 100 });
    const units = new Set(inUnit.items.map((item: any) => item.unit.entityName));
    expect([...units].sort()).toEqual(['u1', 'u10', 'u11', 'u12', 'u7', 'u8', 'u9']);
    const { items } = await list('person.20', { location: 'Augsburg', limit: 100 });
    expect(new Set(items.map((item: any) => item.location))).toEqual(new Set(['Augsburg']));
    expect(await list('person.20', { unit: seedId('org_unit', 999), withTotal: true })).toMatchObject({ items: [], totalItems: 0 });
  });

  it('orders by unit and, for those who may, by entry', async () => {
    const units = (await list('person.20', { sort: 'unit', limit: 100 })).items.map((item: any) => item.unit?.name);
    expect(units).toEqual([...units].sort());
    expect((await list('person.20', { sort: '-unit', limit: 1 })).items[0].unit.name).toBe('Vertrieb 3');
    await knex('employment')
      .where({ person_id: person(58) })
      .update({ entry_date: '2019-05-01' });
    expect((await list('hr', { sort: 'entry', limit: 1 })).items[0].id).toBe(person(58));
    // For a colleague the order is that of the names.
    expect((await list('person.200', { sort: 'entry', limit: 2 })).items[1].id).toBe(
      (await list('person.200', { sort: 'name', limit: 1 })).items[0].id,
    );
  });

  it('shows employments on request, where they may be read, and writes that down', async () => {
    const query = { q: 'person.59@', withEmployment: true };
    const shown = (await list('hr', query)).items[0].employment;
    expect(shown).toEqual({
      staffNo: '10059',
      kind: 'apprentice',
      entryDate: '2020-01-01',
      exitDate: null,
      weeklyMinutes: 1200,
      workingTimeModel: 'fixedDays',
      costCentre: '4009',
    });
    expect((await list('person.200', query)).items[0]).not.toHaveProperty('employment');
    expect((await list('hr', { q: 'person.59@' })).items[0]).not.toHaveProperty('employment');
    const { body } = await hr.as('person.59').get('/me/audit', { limit: 10 });
    expect(body.items).toEqual([expect.objectContaining({ actor: 'user:default/hr', action: 'person.list.read' })]);
  });

  it('takes a site that looks like a day as it is', async () => {
    expect(await list('person.20', { location: '2026-01-01', withTotal: true })).toMatchObject({ totalItems: 0 });
  });

  it.each([
    ['who has a cost centre', { costCentre: '4005', limit: 100 }, 12],
    ['who works by a model', { workingTimeModel: 'flexitime', limit: 100 }, 0],
    ['who came in a time', { entryFrom: '2019-04-01', entryTo: '2019-06-30' }, 1],
    ['who has left', { status: 'left', limit: 100 }, 6],
    ['who is about to come', { status: 'future', limit: 100 }, 3],
    ['who is an apprentice', { kind: 'apprentice', limit: 100 }, 12],
    ['a staff number', { q: '10298' }, 1],
  ])('tells HR, but not colleagues, %s', async (_, query, count) => {
    expect((await list('hr', query)).items).toHaveLength(count);
    expect((await list('person.200', query)).items).toHaveLength(0);
  });

  it('shows everybody to HR on request, whatever their state', async () => {
    expect((await list('hr', { status: 'all', withTotal: true, limit: 1 })).totalItems).toBe(300);
    expect((await list('person.200', { status: 'all', withTotal: true, limit: 1 })).totalItems).toBe(291);
  });

  it('lists on another day only who works here today, unless the caller may see more', async () => {
    const then = { date: '2022-05-01', withTotal: true, limit: 1 };
    expect((await list('hr', then)).totalItems).toBe(297);
    expect((await list('person.200', then)).totalItems).toBe(291);
  });

  it('shows a page with positions, path and lead', async () => {
    const { status, body } = await hr.as('person.200').get(`/persons/${person(57)}`);
    expect(status).toBe(200);
    expect(body.positions).toEqual([
      expect.objectContaining({ positionId: seedId('position', 57), share: 1000, isPrimary: true, isLead: false }),
    ]);
    expect(body.unitPath.map((unit: any) => unit.entityName)).toEqual(['u0', 'u1', 'u7']);
    expect(body.leads).toEqual([{ id: person(7), displayName: 'Ibrahim Becker', userEntityRef: 'user:default/person.7', photo: null }]);
    expect(body).not.toHaveProperty('private');
  });

  it('names the next lead above when the lead has left, and none for the top', async () => {
    await knex('employment')
      .where({ person_id: person(7) })
      .update({ exit_date: '2020-12-31' });
    const { body } = await hr.as('person.200').get(`/persons/${person(57)}`);
    expect(body.leads.map((lead: any) => lead.id)).toEqual([person(1)]);
    await knex('reporting_line')
      .where({ position_id: seedId('position', 57) })
      .delete();
    const byUnit = await hr.as('person.200').get(`/persons/${person(57)}`);
    expect(byUnit.body.leads.map((lead: any) => lead.id)).toEqual([person(1)]);
    await knex('employment')
      .where({ person_id: person(7) })
      .update({ exit_date: null });
    const top = await hr.as('person.200').get(`/persons/${person(0)}`);
    expect(top.body.leads).toEqual([]);
  });

  it('does not tell a foreign id from an unknown one', async () => {
    const left = await hr.as('person.200').get(`/persons/${person(49)}`);
    const unknown = await hr.as('person.200').get(`/persons/${person(4711)}`);
    expect([left.status, left.body.error]).toEqual([404, unknown.body.error]);
    expect((await hr.as('hr').get(`/persons/${person(49)}`)).status).toBe(200);
    expect((await hr.as('hr').get('/persons/1')).status).toBe(400);
  });

  it('survives circles of units and lines', async () => {
    await knex('org_unit')
      .where({ id: seedId('org_unit', 0) })
      .update({ parent_id: seedId('org_unit', 24) });
    await knex('reporting_line').insert({
      position_id: seedId('position', 0),
      manager_position_id: seedId('position', 24),
      kind: 'solid',
      created_by: 'x',
      updated_by: 'x',
    });
    const { status } = await hr.as('person.24').get(`/persons/${person(24)}`);
    const { items } = await list('person.24', { unit: seedId('org_unit', 24), limit: 1 });
    expect([status, items.length]).toEqual([200, 1]);
    await knex('reporting_line')
      .where({ position_id: seedId('position', 0) })
      .delete();
    await knex('org_unit')
      .where({ id: seedId('org_unit', 0) })
      .update({ parent_id: null });
  });

  it('tells me who I am, who leads me and who is with me', async () => {
    const { body } = await hr.as('person.57').get('/me');
    expect(body.id).toBe(person(57));
    expect(body.teamMates.map((mate: any) => mate.id).sort()).toEqual(
      [7, 32, 82, 107, 132, 157, 182, 207, 232, 257, 282].map(person).sort(),
    );
    expect((await hr.as('stranger').get('/me')).status).toBe(404);
    expect((await hr.asService.get('/me')).status).toBe(403);
    expect((await hr.asNobody.get('/me')).status).toBe(401);
  });

  it.each([
    ['hr', 'all'],
    ['person.1', 'some'],
    ['person.40', 'none'],
    ['payroll', 'none'],
  ])('tells %s with the total whose private part is readable besides the own one: %s', async (who, expected) => {
    const { body } = await hr.as(who).get('/persons', { limit: 1, withTotal: true });
    expect(body.readsPrivate).toBe(expected);
    expect((await hr.as(who).get('/persons', { limit: 1 })).body).not.toHaveProperty('readsPrivate');
  });
});
