/** @jest-environment node */
import { coreServices, createServiceFactory, type AuditorService } from '@backstage/backend-plugin-api';
import type { RouteDefinition } from '@tos/contract';
import { useTestDatabase } from '@tos/local-stack';
import { hrContract } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { samplePdf, samplePng } from '../files/__testUtils__/samples';
import { createHrDatabase } from '../testing/createHrDatabase';
import { seedCompany, seedId } from '../testing/seedCompany';
import { startHrBackend } from '../testing/startHrBackend';

jest.setTimeout(240_000);

type Answer = { status: number; body: any };
/** Route, how it is called, and what the history says of each person, unit or position afterwards; nothing where it concerns none. */
type Step = [route: string, call: () => Promise<Answer>, actions: string[]];

const LATER = '2098-01-01';
const person = (n: number) => seedId('person', n);
const employment = (n: number) => seedId('employment', n);
const position = (n: number) => seedId('position', n);
const unit = (n: number) => seedId('org_unit', n);
/** Records of the auditor where there is one for each of the two people. */
const PER_PERSON: Record<string, number> = { changePersonsInBulk: 2 };
const HEADER = 'Personalnummer;Vorname;Nachname;Eintritt;Wochenstunden;Telefon';

describe('E3: every writing route leaves one record', () => {
  const database = useTestDatabase();
  let knex: Knex;
  let hr: Awaited<ReturnType<typeof startHrBackend>>;
  /** What the auditor was told, with how it ended. */
  const events: { eventId: string; ended: string[] }[] = [];
  const made: Record<string, any> = {};

  const auditor = {
    createEvent: async ({ eventId }: { eventId: string }) => {
      const event = { eventId, ended: [] as string[] };
      events.push(event);
      return { success: async () => void event.ended.push('succeeded'), fail: async () => void event.ended.push('failed') };
    },
  } as unknown as AuditorService;

  beforeAll(async () => {
    knex = await createHrDatabase(database);
    await seedCompany(knex, { people: 200 });
    const feature = createServiceFactory({ service: coreServices.auditor, deps: {}, factory: () => auditor });
    hr = await startHrBackend({ backendConfig: database.backendConfig, features: [feature] });
    const [template] = await knex('checklist_template').where({ title_en: 'Before the first day' }).select('id');
    made.template = template.id;
  });
  afterAll(() => knex.destroy());

  const keep = async (key: string, asked: PromiseLike<Answer>) => {
    const answer = await asked;
    made[key] = answer.body;
    return answer;
  };
  const as = () => hr.as('hr');
  const contractOf = async (n: number) =>
    (await knex('contract_version')
      .where({ employment_id: employment(n) })
      .first('id', 'version'))!;
  const upload = (n: number) =>
    as().sendFile('post', `/persons/${person(n)}/documents`, { name: 'a.pdf', documentClass: 'contract' }, samplePdf());
  /** An open item of the checklist that was started. */
  const itemOf = async (role: string) => {
    const lists = knex('checklist')
      .where({ employment_id: employment(36) })
      .select('id');
    const items = await knex('checklist_item')
      .whereIn('checklist_id', lists)
      .where({ owner_role: role, state: 'open' })
      .select('id', 'version');
    return { items: items.slice(0, 1), state: 'done' };
  };
  const past = { correctsPast: true, reason: 'x' };
  const run = async (state: string) => {
    for (let tries = 0; tries < 300; tries++) {
      const { body } = await as().get(`/imports/${made.import.id}`);
      if (body.state === state) return (made.import = body);
      if (body.state === 'failed') throw new Error(body.error);
      await new Promise(resolve => setTimeout(resolve, 40));
    }
    throw new Error(`the import does not become ${state}`);
  };
  async function until(state: string, asked: PromiseLike<Answer>) {
    const answer = await keep('import', asked);
    if (answer.status < 300) await run(state);
    return answer;
  }
  async function settings() {
    const { body } = await as().get(`/imports/${made.import.id}/suggestion`);
    const mapping = body.mapping.map(({ field, column }: any) => ({ field, column }));
    return { version: made.import.version, mapping, mode: 'add' };
  }
  const leave = { year: 2024, entitledDays: 30000, grantedDays: 0, paidOutDays: 0, place: 'Ulm' };
  const profile = { name: 'A', kind: 'employees', headers: ['A'], mapping: [] };
  const title = { titleDe: 'A', titleEn: 'A' };

  const STEPS: Step[] = [
    [
      'createPerson',
      () =>
        as().post('/persons', {
          firstName: 'Nora',
          lastName: 'Neu',
          employment: { staffNo: 'N-3', entryDate: '2097-01-01', contract: { weeklyMinutes: 2400 } },
        }),
      ['person.created', 'person.employment-added'],
    ],
    ['updatePerson', () => as().patch(`/persons/${person(20)}`, { version: 1, location: 'Ulm' }), ['person.changed']],
    [
      'updatePersonPrivate',
      () => as().patch(`/persons/${person(20)}/private`, { version: 1, gender: 'diverse' }),
      ['person.private.changed'],
    ],
    [
      'updatePersonSensitive',
      () =>
        hr.as('care').put(`/persons/${person(20)}/sensitive`, {
          version: 0,
          disability: 'severe',
          disabilityFrom: null,
          disabilityTo: null,
          maternityExpected: null,
        }),
      ['person.sensitive.changed'],
    ],
    [
      'addEmployment',
      () => as().post(`/persons/${person(49)}/employments`, { staffNo: 'E3b', entryDate: '2097-01-01', contract: { weeklyMinutes: 60 } }),
      ['person.employment-added'],
    ],
    ['updateEmployment', () => as().patch(`/employments/${employment(21)}`, { version: 1, kind: 'temp' }), ['person.employment-changed']],
    [
      'addContract',
      () => as().post(`/employments/${employment(21)}/contracts`, { validFrom: LATER, weeklyMinutes: 600 }),
      ['person.contract-added'],
    ],
    [
      'updateContract',
      async () => {
        const { id, version } = await contractOf(22);
        return as().patch(`/contracts/${id}`, { version, costCentre: 'x', ...past });
      },
      ['person.contract-changed'],
    ],
    [
      'removeContract',
      async () => {
        await as().post(`/employments/${employment(23)}/contracts`, { validFrom: LATER, weeklyMinutes: 600 });
        const { id, version } = (await knex('contract_version')
          .where({ employment_id: employment(23), valid_from: LATER })
          .first())!;
        made.skip = 1;
        return as().post(`/contracts/${id}/removal`, { version });
      },
      ['person.contract-removed'],
    ],
    [
      'updateOwnPreferences',
      () => hr.as('person.24').patch('/me/preferences', { version: 1, birthdayVisible: true }),
      ['person.private.changed'],
    ],
    [
      'createChangeRequest',
      () => keep('request', hr.as('person.24').post('/me/change-requests', { phone: '0171 1' })),
      ['person.change-requested'],
    ],
    [
      'withdrawChangeRequest',
      () => hr.as('person.24').post(`/me/change-requests/${made.request.id}/withdrawal`, { version: 1 }),
      ['person.change-withdrawn'],
    ],
    [
      'decideChangeRequest',
      async () => {
        const { body } = await hr.as('person.25').post('/me/change-requests', { phone: '0171 1' });
        made.skip = 1;
        return as().post(`/change-requests/${body.id}/decision`, { version: 1, decision: 'approved' });
      },
      ['person.change-approved'],
    ],
    ['changePersonsInBulk', () => as().post('/persons/bulk', { ids: [person(26), person(27)], location: 'Ulm' }), ['person.changed']],
    ['createPersonView', () => keep('view', as().post('/me/views', { name: 'x', query: {}, columns: ['name'] })), []],
    ['deletePersonView', () => as().delete(`/me/views/${made.view.id}`), []],
    [
      'createWorkingTimeModel',
      () => keep('model', as().post('/working-time-models', { name: 'E3', type: 'fixedDays', days: [[480, 480, 480, 480, 480, 0, 0]] })),
      ['working-time-model.added'],
    ],
    [
      'updateWorkingTimeModel',
      () => keep('model', as().patch(`/working-time-models/${made.model.id}`, { version: made.model.version, name: 'E3 b' })),
      ['working-time-model.changed'],
    ],
    [
      'addWorkingTimeVersion',
      () => keep('model', as().post(`/working-time-models/${made.model.id}/versions`, { validFrom: LATER, days: [[1, 0, 0, 0, 0, 0, 0]] })),
      ['working-time-model.rules-added'],
    ],
    [
      'updateWorkingTimeVersion',
      () => {
        const rules = made.model.versions.find((row: any) => row.validFrom === LATER);
        return keep('model', as().patch(`/working-time-versions/${rules.id}`, { version: rules.version, days: [[2, 0, 0, 0, 0, 0, 0]] }));
      },
      ['working-time-model.rules-changed'],
    ],
    [
      'removeWorkingTimeVersion',
      () => {
        const rules = made.model.versions.find((row: any) => row.validFrom === LATER);
        return as().post(`/working-time-versions/${rules.id}/removal`, { version: rules.version });
      },
      ['working-time-model.rules-removed'],
    ],
    [
      'createCompanyDay',
      () => keep('days', as().post('/company-days', { day: '2098-02-08', factor: 0, nameDe: 'A', nameEn: 'A' })),
      ['company-day.added'],
    ],
    [
      'updateCompanyDay',
      () => keep('days', as().patch(`/company-days/${made.days.items[0].id}`, { version: 1, factor: 500 })),
      ['company-day.changed'],
    ],
    ['removeCompanyDay', () => as().post(`/company-days/${made.days.items[0].id}/removal`, { version: 2 }), ['company-day.removed']],
    [
      'setDeputy',
      () =>
        keep('deputy', as().post(`/persons/${person(28)}/deputies`, { deputyId: person(29), rank: 1, validFrom: LATER, validTo: null })),
      ['person.deputy-set'],
    ],
    [
      'changeDeputy',
      async () => {
        const { id, version } = (await knex('person_deputy')
          .where({ person_id: person(28) })
          .first())!;
        return as().patch(`/deputies/${id}`, { version, validTo: '2098-02-01' });
      },
      ['person.deputy-changed'],
    ],
    [
      'createOrgUnit',
      () => keep('unit', as().post('/org-units', { name: 'E3', parentId: unit(0), validFrom: LATER })),
      ['org-unit.create'],
    ],
    ['changeOrgUnit', () => as().patch(`/org-units/${unit(5)}`, { version: 1, validFrom: LATER, name: 'E3 c' }), ['org-unit.change']],
    [
      'closeOrgUnit',
      () => as().post(`/org-units/${made.unit.id}/close`, { version: made.unit.version, validTo: '2099-01-01' }),
      ['org-unit.close'],
    ],
    [
      'createPosition',
      () =>
        keep('position', as().post('/positions', { title: 'E3', orgUnitId: unit(0), managerPositionId: position(0), validFrom: LATER })),
      ['position.create'],
    ],
    ['changePosition', () => as().patch(`/positions/${position(30)}`, { version: 1, validFrom: LATER, title: 'E3' }), ['position.change']],
    [
      'addDottedLine',
      () =>
        as().post(`/positions/${position(31)}/dotted-lines`, { version: 1, managerPositionId: position(0), topic: 'x', validFrom: LATER }),
      ['position.dotted-line'],
    ],
    [
      'endDottedLine',
      async () => {
        const { id } = (await knex('reporting_line')
          .where({ position_id: position(31), kind: 'dotted' })
          .first('id'))!;
        return as().post(`/positions/${position(31)}/dotted-lines/${id}/end`, { version: 2, validTo: '2098-03-01' });
      },
      ['position.dotted-line-end'],
    ],
    [
      'assignPosition',
      () => as().post(`/positions/${position(201)}/assignments`, { version: 1, personId: person(32), isPrimary: false, validFrom: LATER }),
      ['position.assign'],
    ],
    [
      'endAssignment',
      async () => {
        const { id } = (await knex('assignment')
          .where({ position_id: position(201) })
          .first('id'))!;
        return as().post(`/positions/${position(201)}/assignments/${id}/end`, { version: 2, validTo: '2098-03-01' });
      },
      ['position.unassign'],
    ],
    ['closePosition', () => as().post(`/positions/${position(202)}/close`, { version: 1, validTo: LATER }), ['position.close']],
    [
      'moveLifeCycle',
      () => as().post(`/employments/${employment(33)}/transitions`, { to: 'noticeGiven', version: 0, exitDate: '2098-01-31', reason: 'x' }),
      ['person.lifecycle.move'],
    ],
    ['setAccountName', () => as().put(`/persons/${person(34)}/account-name`, { username: 'e3.name', version: 1 }), ['person.account.name']],
    [
      'issueLeaveCertificate',
      () => as().post(`/employments/${employment(149)}/leave-certificates`, leave),
      ['person.leave-certificate.issue'],
    ],
    [
      'createChecklistTemplate',
      () =>
        keep(
          'ownTemplate',
          as().post('/checklist-templates', {
            ...title,
            trigger: 'active',
            items: [{ textDe: 'A', textEn: 'A', ownerRole: 'hr', anchor: 'entry', offsetDays: 0 }],
          }),
        ),
      ['checklist-template.create'],
    ],
    [
      'updateChecklistTemplate',
      async () => {
        const { body } = await as().get('/checklist-templates');
        const { id, version, updatedBy: _, updatedAt: __, owners: ___, ...fields } = body.items[0];
        return as().put(`/checklist-templates/${id}`, { ...fields, version, titleEn: 'E3' });
      },
      ['checklist-template.change'],
    ],
    [
      'startChecklist',
      () => as().post('/checklists', { employmentId: employment(36), templateId: made.template }),
      ['person.checklist.start'],
    ],
    ['markChecklistItems', async () => as().post('/checklist-items/mark', await itemOf('hr')), ['person.checklist.mark']],
    [
      'markMyChecklistItems',
      async () => hr.as('person.36').post('/me/checklist-items/mark', await itemOf('person')),
      ['person.checklist.mark'],
    ],
    ['uploadDocument', () => keep('document', upload(37)), ['document.upload']],
    [
      'updateDocument',
      () => as().put(`/documents/${made.document.id}`, { version: 1, name: 'b.pdf', documentClass: 'other', documentDate: '2026-01-01' }),
      ['document.change'],
    ],
    [
      'replaceDocument',
      () => as().sendFile('put', `/documents/${made.document.id}/content`, { name: 'c.pdf', version: 2 }, samplePdf()),
      ['document.replace'],
    ],
    ['deleteDocument', () => as().delete(`/documents/${made.document.id}`, { version: 3 }), ['document.delete']],
    ['restoreDocument', () => as().post(`/documents/${made.document.id}/restore`, { version: 4 }), ['document.restore']],
    ['uploadPersonPhoto', async () => as().sendFile('put', `/persons/${person(38)}/photo`, {}, await samplePng()), ['photo.upload']],
    ['deletePersonPhoto', () => as().delete(`/persons/${person(38)}/photo`), ['photo.remove']],
    ['requestOwnExport', () => hr.as('person.39').post('/me/exports', { language: 'de' }), ['privacy.export']],
    ['requestExport', () => as().post(`/persons/${person(40)}/exports`, { language: 'de' }), ['privacy.export']],
    ['requestErasure', () => keep('erasure', as().post(`/persons/${person(99)}/erasure`, { reason: 'abc' })), ['privacy.erasure-request']],
    ['withdrawErasure', () => as().post(`/privacy/erasures/${made.erasure.id}/withdraw`, { version: 1 }), ['privacy.erasure-withdraw']],
    [
      'confirmErasure',
      async () => {
        const { body } = await as().post(`/persons/${person(99)}/erasure`, { reason: 'abc' });
        made.skip = 1;
        return hr.as('hr2').post(`/privacy/erasures/${body.id}/confirm`, { version: 1 });
      },
      ['privacy.erasure'],
    ],
    ['runRetention', () => as().post('/privacy/retention/runs', { dryRun: false }), []],
    [
      'uploadImport',
      () =>
        until(
          'ready',
          as().upload(
            '/imports?kind=employees&fileName=a.csv',
            Buffer.from(`\uFEFF${HEADER}\r\n10041;Karin;Neu;01.01.2020;20;+49 211 9\r\n`),
          ),
        ),
      [],
    ],
    ['updateImport', async () => keep('import', as().put(`/imports/${made.import.id}/settings`, await settings())), []],
    ['checkImport', () => until('checked', as().post(`/imports/${made.import.id}/check`, { version: made.import.version })), []],
    [
      'applyImport',
      () => until('applied', as().post(`/imports/${made.import.id}/apply`, { version: made.import.version })),
      ['person.import-changed'],
    ],
    [
      'cancelImport',
      async () => {
        const csv = Buffer.from(`${HEADER}\r\n10041;Karin;Neu;01.01.2020;20;+49 211 9\r\n`);
        await until('ready', as().upload('/imports?kind=employees&fileName=b.csv', csv));
        made.skip = 0;
        made.skipEvents = 1;
        return as().post(`/imports/${made.import.id}/cancel`, {});
      },
      [],
    ],
    ['createImportProfile', () => keep('profile', as().post('/import-profiles', profile)), []],
    [
      'updateImportProfile',
      () => as().put(`/import-profiles/${made.profile.id}`, { name: 'B', headers: ['A'], mapping: [], version: made.profile.version }),
      [],
    ],
    ['deleteImportProfile', () => as().delete(`/import-profiles/${made.profile.id}`), []],
    [
      'mergeOrgUnit',
      () => as().post(`/org-units/${unit(15)}/merge`, { version: 1, intoId: unit(16), date: LATER }),
      ['position.change', 'org-unit.merge'],
    ],
    [
      'resolveIdentity',
      () => hr.asService.post('/identity/resolve', { sub: 'e3-sub', email: 'person.42@musterwerk.example', emailVerified: true }),
      ['person.account.link'],
    ],
  ];

  it('has a line for each of them', () => {
    const writing = Object.entries(hrContract.routes as Record<string, RouteDefinition>)
      .filter(([, { method, readsOnly }]) => method !== 'get' && !readsOnly)
      .map(([name]) => name);
    expect(STEPS.map(([name]) => name).sort()).toEqual(writing.sort());
  });

  it.each(STEPS)('%s', async (route, call, actions) => {
    const [{ max: last }] = await knex('audit_event').max('id');
    const from = events.length;
    delete made.skip;
    delete made.skipEvents;
    const { status, body } = await call();
    expect([status, body?.error ?? undefined]).toEqual([expect.any(Number), undefined]);
    expect(status).toBeLessThan(300);
    // What only prepares the call comes first.
    const told = events.slice(from + (made.skipEvents ?? made.skip ?? 0));
    expect(told.map(({ ended }) => ended)).toEqual(Array(PER_PERSON[route] ?? 1).fill(['succeeded']));
    const rows = await knex('audit_event')
      .where('id', '>', last ?? 0)
      .orderBy('id')
      .select('action', 'actor', 'subject_id');
    const own = rows.slice(made.skip ?? 0);
    expect([...new Set(own.map(row => row.action))]).toEqual(actions);
    const subjects = own.map(row => [row.action, row.subject_id].join());
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(own.filter(({ actor }) => !/^(user:default|plugin:)/.test(actor))).toEqual([]);
  });
});
