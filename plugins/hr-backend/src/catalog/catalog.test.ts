/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';

jest.setTimeout(120_000);

describe('catalog mirror', () => {
  const database = useTestDatabase();
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let knex: Knex;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 120 });
    hr = await startHrBackend({ backendConfig: database.backendConfig });
  });
  afterAll(() => knex.destroy());

  const readAll = async (path: string, limit: number) => {
    const items: any[] = [];
    for (let after: string | undefined, pages = 0; pages < 50; pages++) {
      const { body } = await hr.asService.get(path, { limit, after });
      items.push(...body.items);
      if (!body.next) return items;
      after = body.next;
    }
    throw new Error('too many pages');
  };

  it('pages through everybody who works here, each once', async () => {
    const people = await readAll('/catalog/persons', 13);
    expect(people).toHaveLength(117);
    expect(new Set(people.map(person => person.entityName)).size).toBe(117);
    expect(people[11]).toEqual({
      id: seedId('person', 11),
      entityName: 'person.11',
      isActive: true,
      displayName: 'Thomas Becker',
      email: 'person.11@musterwerk.example',
      title: null,
      phone: '+49 211 100011',
      location: 'Augsburg',
      locale: null,
      keycloakSub: null,
      positionTitle: 'Fachkraft',
      positionTitleEn: 'Specialist',
      memberOf: ['u1'],
    });
    expect(await readAll('/catalog/persons', 117)).toHaveLength(117);
  });

  it('gives units with parent and lead', async () => {
    const units = await readAll('/catalog/org-units', 4);
    expect(units).toHaveLength(10);
    expect(units[7]).toMatchObject({ entityName: 'u7', parentName: 'u1', leadNames: ['person.7'], isActive: true, nameEn: 'Unit 7' });
    expect(units[0].parentName).toBeNull();
  });

  it('gives single rows, also of people who have left, and nothing for unknown ids', async () => {
    const ids = [11, 49, 999].map(n => seedId('person', n));
    const { body } = await hr.asService.get('/catalog/persons', { id: ids });
    expect(body.items.map((person: any) => [person.entityName, person.isActive])).toEqual([
      ['person.11', true],
      ['person.49', false],
    ]);
    expect(body.next).toBeNull();
    const one = await hr.asService.get('/catalog/org-units', { id: seedId('org_unit', 3) });
    expect(one.body.items).toHaveLength(1);
    expect((await hr.asService.get('/catalog/persons', { id: 'x' })).status).toBe(400);
  });

  it('names every unit of a person, the main one first', async () => {
    await knex('assignment').insert({
      employment_id: seedId('employment', 11),
      position_id: seedId('position', 120),
      is_primary: false,
      share: 200,
      valid_from: '2020-01-01',
      created_by: 'x',
      updated_by: 'x',
    });
    const { body } = await hr.asService.get('/catalog/persons', { id: seedId('person', 11) });
    expect(body.items[0].memberOf).toEqual(['u1', 'u0']);
  });

  it('is closed to people', async () => {
    expect((await hr.as('hr').get('/catalog/persons')).status).toBe(403);
    expect((await hr.as('hr').get('/catalog/org-units')).status).toBe(403);
  });
});
