/** @jest-environment node */
import { ConfigReader } from '@backstage/config';
import { useTestDatabase } from '@tos/local-stack';
import type { Knex } from 'knex';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';
import { AuditAgeing } from './AuditAgeing';
import { type AuditConfig, readAuditConfig } from './AuditConfig';
import { Pseudonyms } from './Pseudonyms';

jest.setTimeout(120_000);
const KEY = 'b7Wq2nXc5tYh8uJk3mLp6sDf9gHj1aZv';
const CONFIG: AuditConfig = { pseudonymKey: KEY, pseudonymiseAfterMonths: 12, deleteAfterMonths: 24 };
const ANNA = seedId('person', 12);
const ME = 'user:default/person.12';

describe('hr.audit', () => {
  const read = (audit: object, isProduction = false) => readAuditConfig(new ConfigReader({ hr: { audit } } as never), isProduction);

  it('has ages and, outside of production, a key of its own for each start', () => {
    expect(read({})).toMatchObject({ pseudonymiseAfterMonths: 12, deleteAfterMonths: 24 });
    expect(read({}).pseudonymKey).not.toBe(read({}).pseudonymKey);
    expect(read({ pseudonymKey: KEY, pseudonymiseAfterMonths: 6, deleteAfterMonths: 36 }, true)).toEqual({
      pseudonymKey: KEY,
      pseudonymiseAfterMonths: 6,
      deleteAfterMonths: 36,
    });
  });

  it.each([
    [{}, true, /pseudonymKey must be a random text/],
    [{ pseudonymKey: 'short' }, false, /pseudonymKey must be a random text/],
    [{ pseudonymiseAfterMonths: 5 }, false, /pseudonymiseAfterMonths must be a whole number from 6 to 24/],
    [{ pseudonymiseAfterMonths: 7.5 }, false, /pseudonymiseAfterMonths/],
    [{ deleteAfterMonths: 11 }, false, /deleteAfterMonths must be a whole number from 12 to 36/],
    [{ deleteAfterMonths: 37 }, false, /deleteAfterMonths/],
    [{ pseudonymiseAfterMonths: 24 }, false, /must be less than/],
  ])('refuses %j (production: %s) naming the key, never its value', (audit, isProduction, message) => {
    expect(() => read(audit, isProduction)).toThrow(message);
    expect(() => read({ pseudonymKey: 'CANARY' }, isProduction)).toThrow(expect.not.stringContaining('CANARY') as never);
  });
});

describe('pseudonyms', () => {
  const [a, b] = [new Pseudonyms(KEY), new Pseudonyms(KEY.replace('b', 'c'))];

  it('are the same for the same person and key, and differ otherwise', () => {
    expect(a.actor('user:default/Anna')).toBe(a.actor('user:default/anna'));
    expect(a.actor('user:default/anna')).not.toBe(a.actor('user:default/anne'));
    expect(a.actor('user:default/anna')).not.toBe(b.actor('user:default/anna'));
    expect(a.keyId).not.toBe(b.keyId);
    expect(a.subject(ANNA)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(a.subject(ANNA)).not.toBe(b.subject(ANNA));
  });

  it.each(['plugin:hr', 'external:tos-import', 'unknown'])('leave %s as it is, for it is nobody', ref => expect(a.actor(ref)).toBe(ref));
});

describe('the audit log', () => {
  const database = useTestDatabase();
  let knex: Knex;
  let hr: Awaited<ReturnType<typeof startHrBackend>>;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 60 });
    hr = await startHrBackend({ backendConfig: database.backendConfig, data: { hr: { audit: { pseudonymKey: KEY } } } });
  });
  afterAll(() => knex.destroy());
  beforeEach(async () => {
    await knex.transaction(async trx => {
      await trx.raw(`set local tos.audit_retention = 'on'`);
      await trx('audit_event').delete();
    });
  });

  const add = (at: string, event: object = {}) =>
    knex('audit_event').insert({
      at: knex.raw(`${at}`),
      actor: 'user:default/hr',
      action: 'person.record.read',
      subject_type: 'person',
      subject_id: ANNA,
      ...event,
    } as never);
  const ageing = (config = CONFIG) => new AuditAgeing({ knex, config });
  const months = (count: number, days = 0) => `now() - interval '${count} months' - interval '${days} days'`;

  describe('ages', () => {
    it('keeps events for 12 months as they are, as pseudonyms until 24, and then no longer', async () => {
      await add(months(12, -1), {
        action: 'person.changed',
        before: { phone: '1', validFrom: 'x' },
        after: { phone: '2', validFrom: 'x' },
      });
      await add(months(12, 1), {
        action: 'person.changed',
        before: { phone: 'CANARY', validFrom: 'x' },
        after: { phone: '2', validFrom: 'x' },
      });
      await add(months(13));
      await add(months(14), { actor: ME, subject_type: 'position', subject_id: seedId('position', 1), after: { personId: ANNA } });
      await add(months(24, -1), { actor: 'plugin:hr', subject_id: null });
      await add(months(24, 1), { action: 'person.old' });
      const counts = { audit: 1, 'audit.pseudonymised': 4 };
      expect(await ageing().count()).toEqual(counts);
      expect(await ageing().remove()).toEqual(counts);
      expect(await ageing().remove()).toEqual({ audit: 0, 'audit.pseudonymised': 0 });

      const rows = await knex('audit_event').orderBy('id');
      expect(rows).toHaveLength(5);
      const [fresh, changed, read, position, plugin] = rows;
      expect(fresh).toMatchObject({ actor: 'user:default/hr', subject_id: ANNA, before: { phone: '1' }, pseudonymised_with: null });
      expect(changed).toMatchObject({ before: null, after: { phone: true }, action: 'person.changed' });
      // Sequences can be read: the same actor and the same subject, whoever they are.
      expect([changed.actor, changed.subject_id]).toEqual([read.actor, read.subject_id]);
      expect(changed.actor).toMatch(/^pseudonym:/);
      expect(position.actor).not.toBe(read.actor);
      expect(plugin).toMatchObject({ actor: 'plugin:hr', subject_id: null, pseudonymised_with: expect.any(String) });
      expect(JSON.stringify(rows.slice(1))).not.toMatch(new RegExp(`CANARY|user:default|${ANNA}|${seedId('position', 1)}`));
      await expect(knex('audit_event').update({ actor: 'x' })).rejects.toThrow('append-only');
    });

    it('follows the configured ages', async () => {
      await add(months(7));
      await add(months(13));
      const chosen = { ...CONFIG, pseudonymiseAfterMonths: 6, deleteAfterMonths: 12 };
      expect(await ageing(chosen).remove()).toEqual({ audit: 1, 'audit.pseudonymised': 1 });
    });

    it('gives other pseudonyms with another key and leaves those of the old one', async () => {
      await add(months(13));
      await ageing().remove();
      await add(months(13));
      await ageing({ ...CONFIG, pseudonymKey: KEY.replace('b', 'c') }).remove();
      const [old, fresh] = await knex('audit_event').orderBy('id');
      expect(old.pseudonymised_with).not.toBe(fresh.pseudonymised_with);
      expect([old.actor === fresh.actor, old.subject_id === fresh.subject_id]).toEqual([false, false]);
    });

    it('can be broken off and taken up again, and two at once share the work', async () => {
      await knex.raw(
        `insert into audit_event (at, actor, action, subject_type, subject_id)
         select now() - interval '13 months', 'user:default/hr', 'person.record.read', 'person', ? from generate_series(1, 2500)`,
        [ANNA],
      );
      await knex.raw(
        `insert into audit_event (at, actor, action, subject_type) select now() - interval '25 months', 'x', 'old.event', 'person' from generate_series(1, 1500)`,
      );
      const stopped = new AbortController();
      stopped.abort();
      expect(await ageing().remove(stopped.signal)).toEqual({ audit: 0, 'audit.pseudonymised': 0 });
      const [one, two] = await Promise.all([ageing().remove(), ageing().remove()]);
      const rest = await ageing().remove();
      expect(one.audit + two.audit + rest.audit).toBe(1500);
      expect(one['audit.pseudonymised'] + two['audit.pseudonymised'] + rest['audit.pseudonymised']).toBe(2500);
      expect(await knex('audit_event').distinct('actor', 'subject_id')).toHaveLength(1);
    });

    it('is a part of the retention job, which goes on when another part fails', async () => {
      await add(months(13));
      await knex.raw('alter table retained_proof rename to retained_proof_gone');
      const failed = await hr.as('hr').post('/privacy/retention/runs', { dryRun: false });
      await knex.raw('alter table retained_proof_gone rename to retained_proof');
      expect(failed.status).toBe(500);
      expect(await knex('retention_run').orderBy('at', 'desc').first()).toMatchObject({ counts: { 'audit.pseudonymised': 1 } });
      const { audit } = (await hr.as('hr').get('/privacy/retention')).body;
      expect(audit).toEqual({
        pseudonymiseAfterMonths: 12,
        deleteAfterMonths: 24,
        events: 1,
        pseudonymised: 1,
        pseudonymiseNow: 0,
        deleteNow: 0,
      });
    });

    it('says on both pages from when on it still knows people', async () => {
      await add(months(13));
      await add(months(11));
      await ageing().remove();
      const { body: own } = await hr.as('person.12').get('/me/audit');
      expect(own.items).toHaveLength(1);
      const { body: history } = await hr.as('hr').get(`/persons/${ANNA}/history`);
      expect(history.items).toHaveLength(1);
      const expected = new Date();
      expected.setUTCMonth(expected.getUTCMonth() - 12);
      expect([own.pseudonymisedBefore, history.pseudonymisedBefore]).toEqual(Array(2).fill(expected.toISOString().slice(0, 10)));
    });
  });

  describe('shows reads of the same by the same within an hour as one', () => {
    /** Minutes after 10:00 UTC of some day of last month. */
    const at = (minutes: number) => `date_trunc('day', now() - interval '20 days') + interval '10 hours' + interval '${minutes} minutes'`;
    const parts = { private: true };

    async function fill() {
      await add(at(-1), { after: parts });
      for (const minute of [5, 20, 47]) await add(at(minute), { after: parts });
      await add(at(30), { after: { private: true, sensitive: true } });
      await add(at(31), { after: parts, actor: 'user:default/hr2' });
      await add(at(32), { action: 'person.lifecycle.read' });
      await add(at(33), { after: parts, subject_id: seedId('person', 13) });
      await add(at(50), { action: 'person.changed', before: { phone: '1' }, after: { phone: '2' } });
      await add(at(51), { action: 'person.changed', before: { phone: '1' }, after: { phone: '2' } });
      await add(at(52), { after: parts });
      await add(at(60), { after: parts });
    }
    const minutesOf = ({ at: last, firstAt }: any) => [firstAt, last].map(time => new Date(time).getUTCMinutes());
    const expected = [
      ['person.record.read', 1, 0, 0],
      ['person.changed', 1, 51, 51],
      ['person.changed', 1, 50, 50],
      ['person.lifecycle.read', 1, 32, 32],
      ['person.record.read', 1, 31, 31],
      ['person.record.read', 1, 30, 30],
      ['person.record.read', 4, 5, 52],
      ['person.record.read', 1, 59, 59],
    ];
    /** What is added while reading on comes at the top, or to its hour. */
    const shown = (items: any[]) => items.map(item => [item.action, item.count, ...minutesOf(item)]);

    it('for HR and the person, and keeps each row', async () => {
      await fill();
      const { body: history } = await hr.as('hr').get(`/persons/${ANNA}/history`);
      expect(shown(history.items)).toEqual(expected);
      const { body: own } = await hr.as('person.12').get('/me/audit');
      expect(shown(own.items.slice(1))).toEqual(expected);
      expect(own.items[0]).toMatchObject({ action: 'person.history.read', count: 1 });
      expect(await knex('audit_event').where({ subject_id: ANNA })).toHaveLength(12);
    });

    it.each([1, 2, 3])('on pages of %i that neither lose nor repeat anything, also while somebody reads on', async limit => {
      await fill();
      const seen: any[] = [];
      for (let before: string | undefined, pages = 0; pages < 20; pages++) {
        const { body } = await hr.as('person.12').get('/me/audit', { limit, ...(before && { before }) });
        seen.push(...body.items);
        await add(at(53), { after: parts });
        if (!body.next) break;
        before = body.next;
      }
      expect(shown(seen).map(([action, , first]) => [action, first])).toEqual(expected.map(([action, , first]) => [action, first]));
    });

    it.each([
      ['reads', expected.filter(([action]) => action !== 'person.changed')],
      ['changes', expected.filter(([action]) => action === 'person.changed')],
    ])('when only %s are asked for', async (only, rows) => {
      await fill();
      const { body } = await hr.as('hr').get(`/persons/${ANNA}/history`, { only });
      expect(shown(body.items)).toEqual(rows);
    });

    it('counts downloads of one document and not of two together', async () => {
      for (const document of ['a', 'a', 'b']) await add(at(1), { action: 'document.download', after: { document } });
      const { body } = await hr.as('hr').get(`/persons/${ANNA}/history`, { only: 'reads' });
      expect(body.items.map((item: any) => item.count)).toEqual([1, 2]);
    });

    it('without reading the whole log: 100,000 reads of one hour each a page away', async () => {
      await knex.raw(
        `insert into audit_event (at, actor, action, subject_type, subject_id)
         select now() - interval '300 days' + n * interval '1 minute', 'user:default/hr', 'person.record.read', 'person', ? from generate_series(1, 100000) n`,
        [ANNA],
      );
      await knex.raw('analyze audit_event');
      const started = Date.now();
      const { body } = await hr.as('person.12').get('/me/audit', { limit: 50 });
      expect(body.items).toHaveLength(50);
      expect(body.items.at(5).count).toBe(60);
      expect(Date.now() - started).toBeLessThan(3000);
    });
  });
});
