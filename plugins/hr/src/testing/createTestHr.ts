import type { ChangeRequest, MasterRecord, PersonDetail, PersonRecord, PersonSummary, PrivateRecord } from '@tos/plugin-hr-common';

/** A row of the people list. */
export function person(change: Partial<PersonSummary> = {}): PersonSummary {
  return {
    id: 'a',
    displayName: 'Anna Becker',
    userEntityRef: 'user:default/anna.becker',
    firstName: 'Anna',
    lastName: 'Becker',
    title: null,
    email: 'anna.becker@musterwerk.example',
    phone: '+49 231 5550101',
    mobile: null,
    location: 'Dortmund',
    positionTitle: 'Dreherin',
    positionTitleEn: 'Turner',
    unit: { id: 'u', name: 'Fertigung', nameEn: 'Production', entityName: 'fertigung' },
    ...change,
  };
}

/** A person's page as a colleague gets it. */
export function personDetail(change: Partial<PersonDetail> = {}): PersonDetail {
  return { ...person(), locale: 'de', positions: [], unitPath: [], leads: [], version: 1, ...change };
}

/** A record as HR gets it. */
export function personRecord({
  master,
  ...change
}: Partial<Omit<PersonRecord, 'master'>> & { master?: Partial<MasterRecord> } = {}): PersonRecord {
  const { firstName, lastName, title, email, phone, mobile, location, id, displayName, userEntityRef } = person();
  return {
    id,
    displayName,
    userEntityRef,
    master: { version: 3, firstName, lastName, title, email, phone, mobile, location, locale: 'de', ...master },
    identity: { externalKey: '1', username: 'anna.becker', hasAccount: true },
    employments: [],
    positions: [],
    rights: { edit: true, editContact: true, editSensitive: false, readHistory: true, decideRequests: true, propose: false },
    ...change,
  };
}

/** The private part of a record. */
export function privateRecord(change: Partial<PrivateRecord> = {}): PrivateRecord {
  return {
    version: 1,
    birthDate: '1990-05-01',
    gender: null,
    email: null,
    phone: '+49 231 1',
    address: 'Altstraße 1',
    iban: null,
    bic: null,
    accountHolder: null,
    emergencyContacts: [],
    photoConsent: false,
    birthdayVisible: false,
    ...change,
  };
}

/** A request that waits for a decision. */
export function changeRequest(change: Partial<ChangeRequest> = {}): ChangeRequest {
  const { id, displayName, userEntityRef } = person();
  return {
    id: 'r1',
    version: 2,
    state: 'requested',
    person: { id, displayName, userEntityRef },
    proposal: { address: 'Neustraße 2' },
    base: { address: 'Altstraße 1' },
    note: null,
    createdAt: '2026-11-24T10:00:00Z',
    decidedAt: null,
    decidedBy: null,
    decisionNote: null,
    ...change,
  };
}

/** A client of HR that a test scripts. */
export function createTestHr() {
  return {
    listPersons: jest.fn(async (_request: { query: Record<string, unknown> }): Promise<unknown> => ({
      items: [],
      totalItems: 0,
      hasMore: false,
    })),
    getPerson: jest.fn(async (_request: { params: { id: string } }): Promise<unknown> => personDetail()),
    getPersonPhoto: jest.fn(async (_request: unknown): Promise<unknown> => ({ blob: async () => new Blob() })),
    listDeputies: jest.fn(async (): Promise<unknown> => ({ items: [], rights: { manage: false } })),
    findDeputies: jest.fn(async (): Promise<unknown> => ({ items: [], rights: { manage: false } })),
    getOrgChart: jest.fn(async (_request: { query: Record<string, unknown> }): Promise<unknown> => ({})),
    listChangeRequests: jest.fn(async (_request: { query: unknown }): Promise<unknown> => ({ items: [], totalItems: 0, hasMore: false })),
    decideChangeRequest: jest.fn(async (_request: unknown): Promise<unknown> => changeRequest({ state: 'approved' })),
    createChangeRequest: jest.fn(async (_request: unknown): Promise<unknown> => changeRequest()),
    changePersonsInBulk: jest.fn(async (_request: unknown): Promise<unknown> => ({ results: [] })),
    listPersonViews: jest.fn(async (): Promise<unknown> => ({ items: [] })),
    getOrgChartDiff: jest.fn(async (_request: unknown): Promise<unknown> => ({})),
    previewMove: jest.fn(async (_request: unknown): Promise<unknown> => ({})),
    getPosition: jest.fn(async (_request: unknown): Promise<unknown> => ({})),
    changePosition: jest.fn(async (_request: unknown): Promise<unknown> => ({})),
    changeOrgUnit: jest.fn(async (_request: any): Promise<unknown> => ({})),
    getPersonRecord: jest.fn(async (_request: unknown): Promise<unknown> => personRecord()),
    updatePerson: jest.fn(async (_request: unknown): Promise<unknown> => personRecord()),
    listOrgUnits: jest.fn(async (): Promise<unknown> => ({ date: '2026-11-22', items: [], truncated: false })),
  };
}
