import permissionPlugin from '@backstage/plugin-permission-backend';
import type { RouteDefinition } from '@tos/contract';
import { routeUrl } from '@tos/contract/frontend';
import { useTestDatabase } from '@tos/local-stack';
import hrFeatures from '@tos/plugin-hr-backend';
import permissionModuleRoles from '@tos/plugin-permission-backend-module-roles';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import { parse } from 'yaml';
import { findContracts } from './__testUtils__/findContracts';
import { findRoutes } from './__testUtils__/findRoutes';
import { startRolesBackend, type RolesBackend } from './__testUtils__/startRolesBackend';

jest.setTimeout(120_000);

/** One person per role, with that role alone: what a role may not do, nobody gets through it. */
const ROLES = ['admin', 'hr', 'lead', 'lean', 'works-council', 'employee', 'none'] as const;
type Caller = (typeof ROLES)[number] | 'service';

const ALL_ROLES: Caller[] = [...ROLES];
const ALL_BUT_ADMIN: Caller[] = ['hr', 'lead', 'lean', 'works-council', 'employee', 'service'];
const SERVICES: Caller[] = ['service'];
const HR_ONLY: Caller[] = ['hr', 'service'];
/** HR, and leads for their people: the condition is checked inside. */
const LEADS_AND_HR: Caller[] = ['hr', 'lead', 'service'];
const IMPORTERS: Caller[] = ['hr', 'service'];
const HR: Caller[] = ['hr', 'service'];
/** HR, and everybody for their own record. */
const PRIVATE_READERS: Caller[] = ['hr', 'employee', 'service'];
/** Employees about themselves: the condition is checked inside. */
const HR_OR_ONESELF: Caller[] = ['hr', 'employee', 'service'];

/**
 * Who may call which route, written by hand: this table is the requirement, app-config is what it is checked against.
 * A new route fails the test until somebody has decided here who may call it.
 */
const WHO: Record<string, Record<string, Caller[]>> = {
  permission: {
    getMatrix: ['admin', 'hr', 'works-council', 'service'],
    getMine: ALL_ROLES,
  },
  hr: {
    listPersons: ALL_BUT_ADMIN,
    getPerson: ALL_BUT_ADMIN,
    getMe: ALL_ROLES,
    listOwnAudit: ALL_ROLES,
    getPersonRecord: ALL_BUT_ADMIN,
    getOwnRecord: ALL_ROLES,
    updateOwnPreferences: ALL_ROLES,
    createPerson: HR_ONLY,
    updatePerson: HR_ONLY,
    updatePersonPrivate: HR_ONLY,
    // A realm role of its own; tos-hr does not have it.
    updatePersonSensitive: SERVICES,
    addEmployment: HR_ONLY,
    updateEmployment: HR_ONLY,
    addContract: HR_ONLY,
    updateContract: HR_ONLY,
    removeContract: HR_ONLY,
    listWorkingTimeModels: HR_ONLY,
    getWorkingTimeModel: HR_ONLY,
    listWorkingTimeModelHistory: HR_ONLY,
    createWorkingTimeModel: HR_ONLY,
    updateWorkingTimeModel: HR_ONLY,
    addWorkingTimeVersion: HR_ONLY,
    updateWorkingTimeVersion: HR_ONLY,
    removeWorkingTimeVersion: HR_ONLY,
    getOwnWorkingTime: ALL_ROLES,
    getOwnLeave: ALL_ROLES,
    tryLeave: ALL_ROLES,
    getLeave: LEADS_AND_HR,
    getHolidays: ALL_BUT_ADMIN,
    listCompanyDays: HR_ONLY,
    createCompanyDay: HR_ONLY,
    updateCompanyDay: HR_ONLY,
    removeCompanyDay: HR_ONLY,
    listDeputies: ALL_BUT_ADMIN,
    findDeputies: ALL_BUT_ADMIN,
    setDeputy: LEADS_AND_HR,
    changeDeputy: LEADS_AND_HR,
    listOwnChangeRequests: ALL_ROLES,
    createChangeRequest: ALL_ROLES,
    withdrawChangeRequest: ALL_ROLES,
    listChangeRequests: HR_ONLY,
    decideChangeRequest: HR_ONLY,
    listPersonHistory: HR_ONLY,
    exportPersons: ['hr', 'lead', 'works-council', 'service'],
    changePersonsInBulk: HR_ONLY,
    listPersonViews: ALL_ROLES,
    createPersonView: ALL_ROLES,
    deletePersonView: ALL_ROLES,
    listOrgUnits: ALL_BUT_ADMIN,
    getOrgUnit: ALL_BUT_ADMIN,
    getOrgChart: ALL_BUT_ADMIN,
    getOrgChartDiff: ALL_BUT_ADMIN,
    previewMove: HR_ONLY,
    createOrgUnit: HR_ONLY,
    changeOrgUnit: HR_ONLY,
    closeOrgUnit: HR_ONLY,
    mergeOrgUnit: HR_ONLY,
    getPosition: HR_ONLY,
    createPosition: HR_ONLY,
    changePosition: HR_ONLY,
    closePosition: HR_ONLY,
    assignPosition: HR_ONLY,
    endAssignment: HR_ONLY,
    addDottedLine: HR_ONLY,
    endDottedLine: HR_ONLY,
    catalogPersons: SERVICES,
    catalogOrgUnits: SERVICES,
    resolveIdentity: SERVICES,
    uploadImport: IMPORTERS,
    listImports: IMPORTERS,
    getImport: IMPORTERS,
    suggestImportMapping: IMPORTERS,
    updateImport: IMPORTERS,
    checkImport: IMPORTERS,
    listImportProblems: IMPORTERS,
    downloadImportReport: IMPORTERS,
    listImportChanges: IMPORTERS,
    applyImport: IMPORTERS,
    cancelImport: IMPORTERS,
    listImportProfiles: IMPORTERS,
    createImportProfile: IMPORTERS,
    updateImportProfile: IMPORTERS,
    deleteImportProfile: IMPORTERS,
    getLifeCycle: PRIVATE_READERS,
    moveLifeCycle: HR,
    setAccountName: HR,
    issueLeaveCertificate: HR,
    getLeaveCertificate: PRIVATE_READERS,
    downloadLeaveCertificate: PRIVATE_READERS,
    listMyChecklistItems: ALL_ROLES,
    markMyChecklistItems: ALL_ROLES,
    listChecklistItems: HR,
    markChecklistItems: HR,
    startChecklist: HR,
    listChecklistTemplates: HR,
    createChecklistTemplate: HR,
    updateChecklistTemplate: HR,
    listDocuments: HR_OR_ONESELF,
    uploadDocument: HR_OR_ONESELF,
    getDocumentContent: HR_OR_ONESELF,
    updateDocument: HR_ONLY,
    replaceDocument: HR_ONLY,
    deleteDocument: HR_ONLY,
    restoreDocument: HR_ONLY,
    getPersonPhoto: ALL_BUT_ADMIN,
    getPhotoState: ALL_BUT_ADMIN,
    uploadPersonPhoto: HR_OR_ONESELF,
    deletePersonPhoto: HR_OR_ONESELF,
    listOwnExports: ALL_ROLES,
    requestOwnExport: ALL_ROLES,
    downloadOwnExport: ALL_ROLES,
    listExports: HR_ONLY,
    requestExport: HR_ONLY,
    downloadExport: HR_ONLY,
    planErasure: HR_ONLY,
    requestErasure: HR_ONLY,
    listErasures: HR_ONLY,
    confirmErasure: HR_ONLY,
    withdrawErasure: HR_ONLY,
    getRetention: HR_ONLY,
    runRetention: HR_ONLY,
  },
};

/** Packages of tOS in the backend that bring no routes of their own, and why they need no row above. */
const WITHOUT_ROUTES: Record<string, string> = {
  '@tos/plugin-auth-backend-module-keycloak-roles': 'signing in comes before being somebody',
  '@tos/plugin-catalog-backend-module-hr': 'only reads from HR',
  '@tos/plugin-search-backend-module-tos': 'starts the index task and adds ids to its documents',
};
const WITH_ROUTES = ['@tos/plugin-hr-backend', '@tos/plugin-permission-backend-module-roles'];

/** What Backstage itself mounts below a plugin. */
const PLATFORM = [/ \/\.backstage\//, / \/\.well-known\//, /^GET \/openapi\.json$/];
const PLATFORM_OF: Record<string, string[]> = { permission: ['POST /authorize', 'GET /health'] };

const root = resolve(__dirname, '../../..');
const contracts = findContracts();
const routes = contracts.flatMap(([, contract]) =>
  Object.entries(contract.routes).map(([name, route]) => ({ pluginId: contract.pluginId, name, route: route as RouteDefinition })),
);
const cases = routes.map(entry => [`${entry.pluginId} ${entry.name}`, entry] as const);

describe('role × route', () => {
  const database = useTestDatabase();
  let backend: RolesBackend;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    const { permission } = parse(readFileSync(resolve(root, 'app-config.yaml'), 'utf8'));
    backend = await startRolesBackend([permissionPlugin, permissionModuleRoles, hrFeatures], {
      permission,
      backend: database.backendConfig,
    });
    for (const role of ROLES) tokens.set(role, await backend.userToken(`only-${role}`, role === 'none' ? [] : [`tos-${role}`]));
  });

  /** Calls a route with ids that do not exist and no body: whoever may call it gets 200, 400, 404 or the like. */
  async function status({ pluginId, route }: (typeof routes)[number], token?: string) {
    const params = Object.fromEntries(
      [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, '00000000-0000-4000-8000-000000000000']),
    );
    const call = request(backend.server)[route.method](`/api/${pluginId}${routeUrl(route, { params })}`);
    if (token) call.set('Authorization', `Bearer ${token}`);
    return (await call).status;
  }

  const verdict = (code: number) => (code === 401 || code === 403 || code >= 500 ? String(code) : 'may');

  it('has a row for every route, and no row too many', () => {
    const decided = Object.entries(WHO).flatMap(([pluginId, names]) => Object.keys(names).map(name => `${pluginId} ${name}`));
    expect(decided.sort()).toEqual(cases.map(([title]) => title).sort());
  });

  it('covers every package of tOS in the backend', () => {
    const source = readFileSync(resolve(__dirname, 'index.ts'), 'utf8');
    const added = [...source.matchAll(/import\('(@tos\/[^']+)'\)/g)].map(([, name]) => name).sort();
    const known = [...WITH_ROUTES, ...Object.keys(WITHOUT_ROUTES)];
    expect(added.filter(name => !known.includes(name))).toEqual([]);
  });

  it.each(cases)('%s names who may', (_, { route: { access } }) => {
    const { permission, services, signedIn } = access as { permission?: { name: string }; services?: boolean; signedIn?: string };
    expect([permission?.name, services, signedIn].filter(Boolean)).toHaveLength(1);
  });

  it('answers no route that is in no contract', () => {
    const declared = routes.map(({ pluginId, route }) => `${route.method.toUpperCase()} /api/${pluginId}${route.path}`);
    const plugins = [...new Set(routes.map(route => route.pluginId))];
    const answered = findRoutes(backend.server.listeners('request')[0]).filter(route => plugins.some(id => route.includes(` /api/${id}/`)));
    expect(answered).toEqual(expect.arrayContaining(declared));
    const strangers = answered.filter(route => {
      const [method, path] = route.split(' ');
      const [, pluginId, rest] = /^\/api\/([^/]+)(.*)$/.exec(path)!;
      const short = `${method} ${rest}`;
      return !declared.includes(route) && !PLATFORM.some(known => known.test(short)) && !PLATFORM_OF[pluginId]?.includes(short);
    });
    expect(strangers).toEqual([]);
  });

  describe.each(cases)('%s', (_, entry) => {
    const allowed = WHO[entry.pluginId]?.[entry.name] ?? [];

    it.each(ROLES)('as %s', async role => {
      expect(verdict(await status(entry, tokens.get(role)))).toBe(allowed.includes(role) ? 'may' : '403');
    });

    it('as another plugin', async () => {
      const code = await status(entry, await backend.serviceToken(entry.pluginId));
      expect(verdict(code)).toBe(allowed.includes('service') ? 'may' : '403');
    });

    it('with the token for another plugin', async () => {
      expect(await status(entry, await backend.serviceToken('other'))).toBe(401);
    });

    it('without a token', async () => {
      expect(await status(entry)).toBe(401);
    });

    it('with a token in which an employee has become HR', async () => {
      const [head, body, signature] = tokens.get('employee')!.split('.');
      const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
      const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'user:default/only-hr' })).toString('base64url');
      expect(await status(entry, `${head}.${forged}.${signature}`)).toBe(401);
    });

    it('with an expired token of somebody who may', async () => {
      const role = ROLES.find(name => allowed.includes(name)) ?? 'employee';
      const expired = await withClockAhead(11, () => status(entry, tokens.get(role)));
      expect(expired).toBe(401);
    });
  });
});

/** Runs something while the clock, but no timer, is ahead by some minutes. */
async function withClockAhead<T>(minutes: number, run: () => Promise<T>): Promise<T> {
  const now = Date.now() + minutes * 60_000;
  const RealDate = Date;
  const ahead = class extends RealDate {
    constructor(...args: ConstructorParameters<typeof Date> | []) {
      if (args.length) super(...(args as ConstructorParameters<typeof Date>));
      else super(now);
    }
    static override now = () => now;
  };
  globalThis.Date = ahead as DateConstructor;
  try {
    return await run();
  } finally {
    globalThis.Date = RealDate;
  }
}
