/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import { documentClasses, type ErasurePlan, type RetentionReport } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { samplePdf, samplePng } from '../files/__testUtils__/samples';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';
import { findPersonalTables } from './personalTables';
import { TABLE_PURPOSES } from './tablePurposes';

jest.setTimeout(180_000);

/** Leaves at the end of last month; all that is counted below counts from there. */
const ANNA = seedId('person', 12);
const EMPLOYMENT = seedId('employment', 12);
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const now = new Date();
const EXIT = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0)).toISOString().slice(0, 10);
/** Three years from the end of the year of the exit. */
const CLAIMS = `${day(EXIT).getUTCFullYear() + 3}-12-31`;
const LEAVE = new Date(Date.UTC(day(EXIT).getUTCFullYear() + 3, day(EXIT).getUTCMonth(), day(EXIT).getUTCDate()))
  .toISOString()
  .slice(0, 10);
const YEAR = now.getUTCFullYear();
const TODAY = now.toISOString().slice(0, 10);

describe('what an erasure removes and what stays', () => {
  const database = useTestDatabase();
  let knex: Knex;
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  let plan: ErasurePlan;
  /** Written by the one who is erased. */
  let othersRow: { version: number; updated_at: Date };

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 60 });
    hr = await startHrBackend({ backendConfig: database.backendConfig });
    await fill();
    plan = (await hr.as('hr').get(`/persons/${ANNA}/erasure`)).body;
    othersRow = await knex('person')
      .where({ id: seedId('person', 13) })
      .first();
  });
  afterAll(() => knex.destroy());

  const addDocument = (documentClass: string, documentDate: string) =>
    hr
      .as('hr')
      .sendFile('post', `/persons/${ANNA}/documents`, { name: `CANARY-${documentClass}.pdf`, documentClass, documentDate }, samplePdf());

  /** One row and more in every table about people. */
  async function fill() {
    const by = { created_by: 'x', updated_by: 'x' };
    for (const documentClass of documentClasses) await addDocument(documentClass, TODAY);
    await addDocument('sickNote', '2020-01-01');
    await addDocument('application', '2020-01-01');
    await hr.as('hr').sendFile('put', `/persons/${ANNA}/photo`, {}, await samplePng());
    await knex('person_sensitive').insert({ person_id: ANNA, disability: 'severe', ...by });
    await hr.as('person.12').post('/me/change-requests', { phone: '0171 1', note: 'CANARY' });
    await hr.as('person.12').post('/me/views', { name: 'CANARY', query: {}, columns: ['name'] });
    await hr.as('person.12').post('/me/exports', { language: 'de' });
    const templates = await knex('checklist_template').select('id');
    for (const { id } of templates) await hr.as('hr').post('/checklists', { employmentId: EMPLOYMENT, templateId: id });
    // All proofs but the last of the three of §2 NachwG; a note each.
    const items = await knex('checklist_item').whereNotNull('source').orderBy('source').orderBy('place');
    const open = items.filter(item => item.source === '§2(1) NachwG').at(-1);
    for (const { id } of items.filter(item => item !== open)) {
      await knex('checklist_item').where({ id }).update({ state: 'done', note: 'CANARY', decided_by: 'user:default/hr', decided_at: now });
    }
    const [{ id: anyItem }] = items;
    await knex('checklist_reminder').insert({ item_id: anyItem, person_id: ANNA, reminded_on: TODAY });
    const life = { employment_id: EMPLOYMENT, stage: 'onLeave', since: '2024-01-01', leave_kind: 'longSick', ...by };
    await knex('life_cycle').insert(life);
    await knex('life_cycle_step').insert({
      employment_id: EMPLOYMENT,
      from_stage: 'active',
      to_stage: 'onLeave',
      effective_on: '2024-01-01',
      reason: 'CANARY',
      actor: 'x',
    });
    await knex('employment').where({ id: EMPLOYMENT }).update({ exit_date: EXIT });
    await knex('leave_certificate').insert({
      employment_id: EMPLOYMENT,
      year: YEAR,
      employed_from: `${YEAR}-01-01`,
      employed_to: `${YEAR}-12-31`,
      entitled_days: 30000,
      granted_days: 12500,
      paid_out_days: 0,
      place: 'Düsseldorf',
      issued_on: EXIT,
      issued_by: 'user:default/hr',
    });
    await knex('privacy_erasure').insert({
      person_id: ANNA,
      reason: 'an older one',
      requested_by: 'x',
      state: 'withdrawn',
      decided_by: 'y',
    });
    await knex('audit_event').insert({
      actor: 'user:default/person.12',
      action: 'person.changed',
      subject_type: 'person',
      subject_id: seedId('person', 13),
    });
    await knex('person')
      .where({ id: seedId('person', 13) })
      .update({ updated_by: 'user:default/person.12' });
    const [line] = await knex('reporting_line').select('id').limit(1);
    await knex('reporting_line').where({ id: line.id }).update({ created_by: 'user:default/person.12', updated_by: 'user:default/hr' });
  }

  it('is decided for every table', async () => {
    const tables = (await findPersonalTables(knex)).map(({ name }) => name);
    expect(tables.filter(name => !(name in TABLE_PURPOSES))).toEqual([]);
    expect(Object.keys(TABLE_PURPOSES).filter(name => !tables.includes(name))).toEqual([]);
  });

  // kind, what happens, how many, last day, why
  const LINES: [string, string, number, string | null, RegExp][] = [
    ['person', 'anonymise', 1, null, /Statistics/],
    ['employment', 'anonymise', 1, null, /Statistics/],
    ['contract_version', 'keep', 1, null, /Statistics/],
    ['assignment', 'keep', 1, null, /Statistics/],
    ['person_private', 'erase', 1, null, /served/],
    ['person_sensitive', 'erase', 1, null, /If there are/],
    ['person_photo', 'erase', 1, null, /consent/],
    ['person_view', 'erase', 1, null, /served/],
    ['person_change_request', 'erase', 1, null, /served/],
    ['life_cycle', 'erase', 1, null, /served/],
    ['life_cycle_step', 'erase', 1, null, /reasons/],
    ['checklist', 'erase', 3, null, /proofs/],
    ['checklist_item', 'erase', 18, null, /notes and names/],
    ['checklist_reminder', 'erase', 1, null, /served/],
    ['leave_certificate', 'erase', 1, null, /own line/],
    ['privacy_export', 'erase', 1, null, /Copies/],
    ['privacy_erasure', 'keep', 1, null, /3 years/],
    ['documents.contract', 'keep', 1, CLAIMS, /Retention.*35\(3\) BDSG/],
    ['documents.certificate', 'keep', 1, CLAIMS, /Retention/],
    ['documents.reference', 'keep', 1, CLAIMS, /Retention/],
    ['documents.other', 'keep', 1, CLAIMS, /Retention/],
    ['documents.payroll', 'keep', 1, `${YEAR + 6}-12-31`, /Retention/],
    ['documents.sickNote', 'erase', 1, null, /served/],
    ['documents.application', 'erase', 1, null, /served/],
  ];

  it.each(LINES)('%s: %s', (kind, action, count, until, why) => {
    const line = plan.items.find(item => item.kind === kind && item.action === action);
    expect(line).toMatchObject({ source: 'hr', kind, action, count, until });
    expect(line!.reason.en).toMatch(why);
    expect(line!.reason.de).not.toBe('');
  });

  // kind, law, how many, last day
  const PROOFS: [string, string, number, string][] = [
    ['proof.checklist', '§2(1) NachwG', 2, CLAIMS],
    ['proof.checklist', '§12(1) ArbSchG', 1, CLAIMS],
    ['proof.checklist', '§109 GewO', 1, CLAIMS],
    ['proof.checklist', '§6(2) BUrlG', 1, LEAVE],
    ['proof.leaveCertificate', '§6(2) BUrlG', 1, LEAVE],
  ];

  it.each(PROOFS)('%s under %s stays restricted until its class ends', (kind, law, count, until) => {
    const line = plan.items.find(item => item.kind === kind && item.reason.en.includes(law));
    expect(line).toMatchObject({ action: 'keep', count, until });
    expect(line!.reason.en).toMatch(/only what, when and by which role; restricted/);
  });

  it('says nothing else, and changes nothing by saying it', async () => {
    const expected = [
      ...LINES.map(([kind]) => kind),
      ...PROOFS.map(([kind]) => kind),
      'documents.sickNote',
      'documents.application',
      'audit_event',
      'authorship',
    ];
    expect(plan.items.map(item => item.kind).sort()).toEqual(expected.sort());
    expect(plan.obstacle).toBeNull();
    expect(await knex('retained_proof')).toEqual([]);
    expect(await knex('checklist_item')).toHaveLength(18);
  });

  it('does what it said: proofs without names and notes stay, everything else is gone', async () => {
    const asked = await hr.as('hr').post(`/persons/${ANNA}/erasure`, { reason: 'Antrag vom 3.' });
    const done = await hr.as('hr2').post(`/privacy/erasures/${asked.body.id}/confirm`, { version: 1 });
    expect(done.body.state).toBe('done');
    const proofs = await knex('retained_proof')
      .orderBy('source')
      .orderBy('text_en')
      .orderBy('kind')
      .select(knex.raw('*, kept_until::text as until, proved_on::text as proved'));
    expect(proofs).toHaveLength(6);
    expect(proofs.find(proof => proof.kind === 'leaveCertificate')).toMatchObject({
      record_class: 'leave',
      by_role: 'hr',
      proved: EXIT,
      until: LEAVE,
      facts: { year: YEAR, grantedDays: 12500, entitledDays: 30000 },
    });
    expect(proofs.filter(proof => proof.source === '§2(1) NachwG')).toEqual([
      expect.objectContaining({ text_en: expect.stringMatching(/^Proof: /), by_role: 'hr', until: CLAIMS, record_class: 'personnelFile' }),
      expect.objectContaining({ text_en: expect.stringMatching(/^Proof: /) }),
    ]);
    expect(JSON.stringify(proofs)).not.toMatch(/CANARY|user:default/);
    for (const [kind, action] of LINES) {
      if (action !== 'erase' || kind.startsWith('documents.')) continue;
      const { of } = (await findPersonalTables(knex)).find(({ name }) => name === kind)!;
      const condition = of(ANNA);
      const [{ count }] = await knex(kind)
        .whereRaw(condition.text, condition.values as never)
        .count();
      expect([kind, Number(count)]).toEqual([kind, 0]);
    }
    expect(await knex('person_view')).toEqual([]);
    expect(
      (await knex('person_document').where({ person_id: ANNA }).select('document_class')).map(row => row.document_class).sort(),
    ).toEqual(['application', 'certificate', 'contract', 'other', 'payroll', 'reference', 'sickNote'].sort());
    const own = await knex('audit_event')
      .where({ subject_id: seedId('person', 13) })
      .first();
    expect(own.actor).toMatch(/^pseudonym:[0-9a-f]{8}-[0-9a-f]{16}$/);
  });

  it('puts the pseudonym of the audit log where others’ rows say who wrote them, and changes nothing else of them', async () => {
    const { actor } = await knex('audit_event')
      .where({ subject_id: seedId('person', 13) })
      .first();
    const changed = await knex('person')
      .where({ id: seedId('person', 13) })
      .first();
    expect(changed).toMatchObject({ updated_by: actor, version: othersRow.version, updated_at: othersRow.updated_at });
    expect(await knex('reporting_line').where({ created_by: actor }).select('updated_by')).toEqual([{ updated_by: 'user:default/hr' }]);
    const columns = await knex('information_schema.columns')
      .whereRaw(`table_schema = current_schema() and data_type in ('text', 'jsonb')`)
      .select('table_name as table', 'column_name as column');
    const left = [];
    for (const { table, column } of columns) {
      const [{ count }] = await knex(table)
        .whereRaw('??::text like ?', [column, '%user:default/person.12"%'])
        .orWhereRaw('??::text = ?', [column, 'user:default/person.12'])
        .count();
      if (Number(count)) left.push(`${table}.${column}`);
    }
    expect(left).toEqual([]);
    await knex('person')
      .where({ id: seedId('person', 13) })
      .update({ location: 'Ulm' });
    const { version } = await knex('person')
      .where({ id: seedId('person', 13) })
      .first();
    expect(version).toBe(othersRow.version + 1);
  });

  it('still tells what stays afterwards, and documents are for those who manage them only', async () => {
    const after: ErasurePlan = (await hr.as('hr').get(`/persons/${ANNA}/erasure`)).body;
    expect(after.obstacle).toBe('anonymised');
    const kept = after.items.filter(item => item.kind.startsWith('proof.')).map(item => [item.kind, item.count, item.until]);
    expect(kept.sort()).toEqual(PROOFS.map(([kind, , count, until]) => [kind, count, until]).sort());
    const { id } = await knex('person_document').where({ person_id: ANNA, document_class: 'payroll' }).first();
    expect((await hr.as('payroll').get(`/documents/${id}/content`)).status).toBe(404);
    expect((await hr.as('hr').get(`/documents/${id}/content`)).status).toBe(200);
  });

  it('and the retention job removes them when their time is over, counting without content', async () => {
    const report = async () => (await hr.as('hr').get('/privacy/retention')).body as RetentionReport;
    expect((await report()).proofs).toEqual({ kept: 6, dueNow: 0, nextDue: expect.any(String) });
    expect((await hr.as('hr').post('/privacy/retention/runs', { dryRun: false })).body.counts.proofs).toBeUndefined();
    await knex('retained_proof').where({ record_class: 'leave' }).update({ kept_until: '2026-01-01' });
    await knex('privacy_erasure').where({ reason: 'an older one' }).update({ decided_at: '2020-06-01' });
    const dry = await hr.as('hr').post('/privacy/retention/runs', { dryRun: true });
    expect(dry.body.counts).toMatchObject({ proofs: 2, erasures: 1 });
    expect(await knex('retained_proof')).toHaveLength(6);
    const run = await hr.as('hr').post('/privacy/retention/runs', { dryRun: false });
    expect(run.body.counts).toEqual(dry.body.counts);
    expect(await knex('retained_proof').distinct('record_class')).toEqual([{ record_class: 'personnelFile' }]);
    expect(JSON.stringify(await knex('retention_run'))).not.toMatch(/NachwG|CANARY/);
  });

  it('removes checklists and certificates of people who left long ago, with their class', async () => {
    const employment = seedId('employment', 49);
    const [template] = await knex('checklist_template').select('id');
    await hr.as('hr').post('/checklists', { employmentId: employment, templateId: template.id });
    const certificate = { employed_from: '2020-01-01', employed_to: '2020-12-31', entitled_days: 0, granted_days: 0, paid_out_days: 0 };
    await knex('leave_certificate').insert({
      ...certificate,
      employment_id: employment,
      year: 2020,
      place: 'x',
      issued_on: '2020-12-31',
      issued_by: 'x',
    });
    const counts = async (exit: string) => {
      await knex('employment').where({ id: employment }).update({ exit_date: exit });
      return (await hr.as('hr').post('/privacy/retention/runs', { dryRun: true })).body.counts;
    };
    expect(await counts(`${YEAR - 1}-12-31`)).not.toHaveProperty('checklists');
    expect(await counts(`${YEAR - 4}-12-31`)).toMatchObject({ checklists: 1, leaveCertificates: 1 });
    expect(await counts(`${YEAR - 3}-01-01`)).toEqual(expect.objectContaining({ leaveCertificates: 1 }));
    expect(await counts(`${YEAR - 3}-01-01`)).not.toHaveProperty('checklists');
    await counts(`${YEAR - 5}-12-31`);
    await hr.as('hr').post('/privacy/retention/runs', { dryRun: false });
    expect(await knex('checklist').where({ employment_id: employment })).toEqual([]);
    expect(await knex('leave_certificate').where({ employment_id: employment })).toEqual([]);
  });
});
