/** @jest-environment node */
import { useTestDatabase } from '@tos/local-stack';
import { hrContract } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { samplePdf, samplePng } from '../files/__testUtils__/samples';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';

jest.setTimeout(180_000);

/** Holds position 30 and has every right of HR, special categories included. */
const OWN = 30;
const OTHER = 31;
const id = seedId('person', OWN);
const ownUnit = seedId('org_unit', 0);

interface Ids {
  person: string;
  employment: string;
  contract: string;
  document: string;
  item: string;
  request: string;
  assignment: string;
  position: string;
  vacant: string;
  template: string;
  erasure: string;
  deputy: string;
}
type Answer = { status: number; body: any };

/** What the route answers when HR does it with the own record. */
const OWN_AFFAIR = 'own affair';
const NOBODYS = 'concerns no person';

describe('HR acting upon itself', () => {
  const database = useTestDatabase();
  let knex: Knex;
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  const ids: Ids = {} as Ids;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 100 });
    await knex('person').where({ id }).update({ entity_name: 'care', username: 'care' });
    hr = await startHrBackend({ backendConfig: database.backendConfig });
    const employment = seedId('employment', OWN);
    const [contract] = await knex('contract_version').where({ employment_id: employment }).select('id');
    const [assignment] = await knex('assignment').where({ employment_id: employment }).select('id');
    const [template] = await knex('checklist_template').where({ title_en: 'Proof of essential terms' }).select('id');
    const document = await hr
      .as('hr')
      .sendFile('post', `/persons/${id}/documents`, { name: 'a.pdf', documentClass: 'contract' }, samplePdf());
    await hr.as('hr').post('/checklists', { employmentId: employment, templateId: template.id });
    const [item] = await knex('checklist_item').where({ place: 0 }).select('id');
    const request = await hr.as('care').post('/me/change-requests', { phone: '0171 1' });
    const [erasure] = await knex('privacy_erasure')
      .insert({ person_id: id, reason: 'abc', requested_by: 'user:default/hr' })
      .returning('id');
    const [deputy] = await knex('person_deputy')
      .insert({ person_id: id, deputy_id: seedId('person', OTHER), rank: 1, valid_from: '2098-01-01', created_by: 'x', updated_by: 'x' })
      .returning('id');
    Object.assign(ids, {
      person: id,
      employment,
      contract: contract.id,
      document: document.body.id,
      item: item.id,
      request: request.body.id,
      assignment: assignment.id,
      position: seedId('position', OWN),
      vacant: seedId('position', 101),
      template: template.id,
      erasure: erasure.id,
      deputy: deputy.id,
    });
  });
  afterAll(() => knex.destroy());

  const care = () => hr.as('care');
  const past = { correctsPast: true, reason: 'x' };
  const special = { version: 0, disability: 'severe', disabilityFrom: null, disabilityTo: null, maternityExpected: null };
  const contact = { version: 2, phone: '+49 211 1', mobile: '0171 2', location: 'Ulm', locale: 'de' };

  /** Every writing route of HR, and what becomes of it when the person is whoever calls. */
  const ROUTES: Record<string, typeof OWN_AFFAIR | typeof NOBODYS | [string, (i: Ids) => Promise<Answer>, RegExp]> = {
    updatePerson: ['name', i => care().patch(`/persons/${i.person}`, { version: 2, lastName: 'X' }), /phone, mobile/],
    updatePersonPrivate: [
      'bank',
      i => care().patch(`/persons/${i.person}/private`, { version: 1, gender: 'diverse' }),
      /Propose the change/,
    ],
    updatePersonSensitive: ['disability', i => care().put(`/persons/${i.person}/sensitive`, special), /disability or maternity/],
    addEmployment: [
      'a second employment',
      i => care().post(`/persons/${i.person}/employments`, { staffNo: 'X1', entryDate: '2098-01-01', contract: { weeklyMinutes: 60 } }),
      /own employment/,
    ],
    updateEmployment: ['exit', i => care().patch(`/employments/${i.employment}`, { version: 1, exitDate: '2098-01-01' }), /own employment/],
    addContract: [
      'more hours',
      i => care().post(`/employments/${i.employment}/contracts`, { validFrom: '2098-01-01', weeklyMinutes: 2400 }),
      /own employment/,
    ],
    updateContract: ['pay', i => care().patch(`/contracts/${i.contract}`, { version: 1, payKind: 'salary', ...past }), /own employment/],
    removeContract: ['a contract less', i => care().post(`/contracts/${i.contract}/removal`, { version: 1, ...past }), /own employment/],
    decideChangeRequest: [
      'the own request',
      i => care().post(`/change-requests/${i.request}/decision`, { version: 1, decision: 'approved' }),
      /own request/,
    ],
    moveLifeCycle: [
      'notice',
      i => care().post(`/employments/${i.employment}/transitions`, { to: 'noticeGiven', version: 0, exitDate: '2098-01-31' }),
      /life cycle/,
    ],
    setAccountName: ['account', i => care().put(`/persons/${i.person}/account-name`, { username: 'boss', version: 2 }), /account name/],
    issueLeaveCertificate: [
      'leave',
      i =>
        care().post(`/employments/${i.employment}/leave-certificates`, {
          year: 2026,
          entitledDays: 30000,
          grantedDays: 0,
          paidOutDays: 0,
          place: 'Ulm',
        }),
      /certificate of leave/,
    ],
    startChecklist: [
      'a checklist',
      i => care().post('/checklists', { employmentId: i.employment, templateId: i.template }),
      /own employment/,
    ],
    uploadDocument: [
      'a contract',
      i => care().sendFile('post', `/persons/${i.person}/documents`, { name: 'b.pdf', documentClass: 'contract' }, samplePdf()),
      /only adds certificates/,
    ],
    updateDocument: [
      'class, and with it readers and retention',
      i => care().put(`/documents/${i.document}`, { version: 1, name: 'a.pdf', documentClass: 'application', documentDate: '2020-01-01' }),
      /own personnel file/,
    ],
    replaceDocument: [
      'content',
      i => care().sendFile('put', `/documents/${i.document}/content`, { name: 'a.pdf', version: 1 }, samplePdf()),
      /own personnel file/,
    ],
    deleteDocument: ['a warning', i => care().delete(`/documents/${i.document}`, { version: 1 }), /own personnel file/],
    restoreDocument: ['a document', i => care().post(`/documents/${i.document}/restore`, { version: 1 }), /own personnel file/],
    requestErasure: ['the own erasure', i => care().post(`/persons/${i.person}/erasure`, { reason: 'abc' }), /own erasure/],
    confirmErasure: ['the own erasure', i => care().post(`/privacy/erasures/${i.erasure}/confirm`, { version: 1 }), /own erasure/],
    withdrawErasure: ['the own erasure', i => care().post(`/privacy/erasures/${i.erasure}/withdraw`, { version: 1 }), /own erasure/],
    assignPosition: [
      'a better position',
      i =>
        care().post(`/positions/${i.vacant}/assignments`, {
          version: 1,
          personId: i.person,
          share: 1000,
          isPrimary: false,
          validFrom: '2098-01-01',
          validTo: null,
        }),
      /own position/,
    ],
    endAssignment: [
      'the own position',
      i => care().post(`/positions/${i.position}/assignments/${i.assignment}/end`, { version: 1, validTo: '2098-01-01' }),
      /own position/,
    ],
    changeOrgUnit: [
      'the own position as lead',
      i => care().patch(`/org-units/${ownUnit}`, { version: 1, validFrom: '2098-01-01', leadPositionId: i.position }),
      /lead of a unit/,
    ],
    tryLeave: 'own affair',
    setDeputy: [
      'a deputy',
      i =>
        care().post(`/persons/${i.person}/deputies`, {
          deputyId: seedId('person', OTHER),
          rank: 2,
          validFrom: '2098-01-01',
          validTo: null,
        }),
      /own deputy/,
    ],
    changeDeputy: ['a deputy less', i => care().patch(`/deputies/${i.deputy}`, { version: 1, validTo: '2098-02-01' }), /own deputy/],
    updateOwnPreferences: OWN_AFFAIR,
    createChangeRequest: OWN_AFFAIR,
    withdrawChangeRequest: OWN_AFFAIR,
    createPersonView: OWN_AFFAIR,
    deletePersonView: OWN_AFFAIR,
    requestOwnExport: OWN_AFFAIR,
    requestExport: OWN_AFFAIR,
    uploadPersonPhoto: OWN_AFFAIR,
    deletePersonPhoto: OWN_AFFAIR,
    createPerson: NOBODYS,
    createWorkingTimeModel: NOBODYS,
    updateWorkingTimeModel: NOBODYS,
    addWorkingTimeVersion: NOBODYS,
    updateWorkingTimeVersion: NOBODYS,
    removeWorkingTimeVersion: NOBODYS,
    createCompanyDay: NOBODYS,
    updateCompanyDay: NOBODYS,
    removeCompanyDay: NOBODYS,
    createChecklistTemplate: NOBODYS,
    updateChecklistTemplate: NOBODYS,
    runRetention: NOBODYS,
    resolveIdentity: NOBODYS,
  };
  /** Tested below, because they answer per person or item, or later. */
  const IN_PARTS = ['changePersonsInBulk', 'markChecklistItems', 'markMyChecklistItems', 'applyImport'];
  const STRUCTURE = /^(create|change|close|merge|preview|add|end|delete|update)(OrgUnit|Position|Move|DottedLine|Dotted)/;

  it('is decided for every writing route', () => {
    const writing = Object.entries(hrContract.routes).filter(([, route]) => route.method !== 'get');
    const open = writing.map(([name]) => name).filter(name => !(name in ROUTES) && !IN_PARTS.includes(name) && !STRUCTURE.test(name));
    expect(open.filter(name => !/Import/.test(name))).toEqual([]);
  });

  const refused = Object.entries(ROUTES).flatMap(([name, row]) => (typeof row === 'string' ? [] : [[name, ...row] as const]));

  it.each(refused)('%s, %s: 403 with the remedy, and nothing is changed', async (_, __, call, sentence) => {
    const dump = async () =>
      JSON.stringify(
        await Promise.all([
          knex('person').where({ id }),
          knex('person_private').where({ person_id: id }),
          knex('person_sensitive').where({ person_id: id }),
          knex('employment').where({ person_id: id }),
          knex('contract_version').where({ employment_id: ids.employment }),
          knex('assignment').where({ employment_id: ids.employment }),
          knex('life_cycle').where({ employment_id: ids.employment }),
          knex('person_document').where({ person_id: id }),
          knex('person_change_request').where({ person_id: id }),
          knex('checklist').where({ employment_id: ids.employment }),
          knex('privacy_erasure').where({ person_id: id }),
          knex('person_deputy').where({ person_id: id }),
          knex('org_unit_version').where({ lead_position_id: ids.position }),
        ]),
      );
    const before = await dump();
    const { status, body } = await call(ids);
    expect([status, body.error?.message]).toEqual([403, expect.stringMatching(sentence)]);
    expect(body.error.message).toMatch(/somebody else|anybody|own request|own personnel file everybody|own erasure/i);
    expect(await dump()).toBe(before);
  });

  it('another one of HR may do all of it', async () => {
    const { status } = await hr.as('hr').patch(`/contracts/${ids.contract}`, { version: 1, payKind: 'salary', ...past });
    expect(status).toBe(200);
  });

  it('keeps the own work contact, as everybody’s page says', async () => {
    const { body: record } = await care().get(`/persons/${id}/record`);
    expect(record.rights).toEqual({
      edit: false,
      editContact: true,
      editSensitive: false,
      readHistory: true,
      decideRequests: false,
      propose: true,
    });
    const changed = await care().patch(`/persons/${id}`, { ...contact, version: record.master.version, lastName: record.master.lastName });
    expect([changed.status, changed.body.master]).toEqual([200, expect.objectContaining({ phone: '+49 211 1', location: 'Ulm' })]);
    const { body: other } = await care().get(`/persons/${seedId('person', OTHER)}/record`);
    expect(other.rights).toMatchObject({ edit: true, editContact: true, editSensitive: true });
  });

  it('leaves documents of the own file as they are, but certificates may be added', async () => {
    const page = (await care().get(`/persons/${id}/documents`)).body;
    expect([page.mayManage, page.mayAdd.map((row: any) => row.documentClass)]).toEqual([false, ['certificate']]);
    const certificate = await care().sendFile(
      'post',
      `/persons/${id}/documents`,
      { name: 'c.pdf', documentClass: 'certificate' },
      samplePdf(),
    );
    expect(certificate.status).toBe(201);
    expect((await care().sendFile('put', `/persons/${id}/photo`, {}, await samplePng())).status).toBe(200);
  });

  it('is skipped in a bulk change of contracts, with the reason, and the others are changed', async () => {
    const costCentre = { value: '77', validFrom: '2098-01-01' };
    const { body } = await care().post('/persons/bulk', { ids: [id, seedId('person', OTHER)], costCentre });
    expect(body.results).toEqual([
      expect.objectContaining({ outcome: 'failed', reason: expect.stringMatching(/own cost centre/) }),
      expect.objectContaining({ outcome: 'changed' }),
    ]);
    const moved = await care().post('/persons/bulk', { ids: [id], location: 'Augsburg' });
    expect(moved.body.results[0].outcome).toBe('changed');
  });

  it.each(['/checklist-items/mark', '/me/checklist-items/mark'])('proves nothing to itself by %s', async path => {
    const [{ version: read }] = await knex('checklist_item').where({ id: ids.item }).select('version');
    const { body } = await care().post(path, { items: [{ id: ids.item, version: read }], state: 'done' });
    expect(['own', 'notFound']).toContain(body.results[0].outcome);
    expect((await knex('checklist_item').where({ id: ids.item }).first()).state).toBe('open');
    const other = await hr.as('hr').post('/checklist-items/mark', { items: [{ id: ids.item, version: read }], state: 'done' });
    expect(other.body.results[0].outcome).toBe('marked');
    const version = other.body.results[0].version;
    await hr.as('hr').post('/checklist-items/mark', { items: [{ id: ids.item, version }], state: 'open' });
  });

  it('marks the own items that fall to the person', async () => {
    const [template] = await knex('checklist_template').where({ title_en: 'Before the first day' }).select('id');
    await hr.as('hr').post('/checklists', { employmentId: ids.employment, templateId: template.id });
    const item = await knex('checklist_item').where({ owner_role: 'person' }).first();
    const { body } = await care().post('/me/checklist-items/mark', { items: [{ id: item.id, version: 1 }], state: 'done' });
    expect(body.results[0].outcome).toBe('marked');
  });

  describe('an import', () => {
    const HEADER = 'Personalnummer;Vorname;Nachname;Eintritt;Wochenstunden;Telefon';
    const line = (n: number, hours: string, phone: string) => `${10000 + n};Karin;Neu;01.01.2020;${hours};${phone}`;
    async function checked(lines: string[]) {
      const csv = Buffer.from(`\uFEFF${[HEADER, ...lines].join('\r\n')}\r\n`);
      const { body: run } = await care().upload('/imports?kind=employees&fileName=a.csv', csv);
      const wait = async (state: string) => {
        for (let tries = 0; tries < 200; tries++) {
          const { body } = await care().get(`/imports/${run.id}`);
          if (body.state === state) return body;
          if (body.state === 'failed') throw new Error(body.error);
          await new Promise(resolve => setTimeout(resolve, 50));
        }
        throw new Error(`the import does not become ${state}`);
      };
      const ready = await wait('ready');
      const { body: suggestion } = await care().get(`/imports/${run.id}/suggestion`);
      const settings = {
        version: ready.version,
        mapping: suggestion.mapping.map(({ field, column }: any) => ({ field, column })),
        mode: 'add',
      };
      const { body: configured } = await care().put(`/imports/${run.id}/settings`, settings);
      await care().post(`/imports/${run.id}/check`, { version: configured.version });
      return wait('checked');
    }

    it('that changes the own record is stored by somebody else', async () => {
      const run = await checked([line(OWN, '20', '+49 211 9'), line(OTHER, '40', '+49 211 9')]);
      const own = await care().post(`/imports/${run.id}/apply`, { version: run.version });
      expect([own.status, own.body.error.message]).toEqual([403, expect.stringMatching(/your own record/)]);
      expect((await hr.as('hr').post(`/imports/${run.id}/apply`, { version: run.version })).status).toBeLessThan(300);
    });
  });
});
