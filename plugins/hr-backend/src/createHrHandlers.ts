import type { AuditorService, LoggerService, PermissionsRegistryService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Knex } from 'knex';
import type { AuditAges } from './audit/AuditConfig';
import { createAuditHandlers } from './audit/auditHandlers';
import { DatabaseAuditStore } from './audit/DatabaseAuditStore';
import { createCatalogHandlers } from './catalog/catalogHandlers';
import { DatabaseCatalogStore } from './catalog/DatabaseCatalogStore';
import { HrChangePublisher } from './changes/HrChangePublisher';
import { CompanyCalendar } from './config/CompanyCalendar';
import type { HrConfig } from './config/HrConfig';
import { createDeputies } from './deputies/createDeputies';
import { createLeaveAccount } from './leaveAccount/createLeaveAccount';
import { createHolidayHandlers } from './holidayCalendars/holidayHandlers';
import type { HrHandlers } from './HrHandlers';
import { DatabaseIdentityStore } from './identity/DatabaseIdentityStore';
import { createIdentityHandlers } from './identity/identityHandlers';
import { IdentityService } from './identity/IdentityService';
import { createLifeCycle } from './lifecycle/createLifeCycle';
import type { LifeCycleConfig } from './lifecycle/LifeCycleConfig';
import { createOrgChart } from './orgChart/createOrgChart';
import { DatabaseOrgUnitStore } from './orgUnits/DatabaseOrgUnitStore';
import { createOrgUnitHandlers } from './orgUnits/orgUnitHandlers';
import { OrgUnitService } from './orgUnits/OrgUnitService';
import { DatabasePersonStore } from './people/DatabasePersonStore';
import { createPersonHandlers } from './people/personHandlers';
import { PersonService } from './people/PersonService';
import { AccessReader } from './permissions/Access';
import { DatabaseResourceStore } from './permissions/DatabaseResourceStore';
import { registerResources } from './permissions/registerResources';
import { createRecords } from './records/createRecords';
import { createWorkingTimeHandlers } from './workingTime/workingTimeHandlers';

/** What the rooms of HR need from the platform. */
export interface HrServices {
  knex: Knex;
  config: HrConfig;
  lifeCycleConfig: LifeCycleConfig;
  auditConfig: AuditAges;
  auditor: AuditorService;
  events: EventsService;
  signals: SignalsService;
  logger: LoggerService;
  notifications?: NotificationService;
  permissionsRegistry: PermissionsRegistryService;
}

/** Builds stores and services and gives the handlers of their routes. */
export function createHrHandlers(services: HrServices) {
  const { knex, auditor, permissionsRegistry } = services;
  const { timeZone, fullTimeMinutesPerWeek } = services.config;
  const calendar = new CompanyCalendar({ timeZone });
  const changes = new HrChangePublisher(services);
  const audit = new DatabaseAuditStore(knex, services.auditConfig);
  const access = new AccessReader(permissionsRegistry);
  registerResources({ registry: permissionsRegistry, resources: new DatabaseResourceStore(knex), calendar });

  const persons = new DatabasePersonStore(knex);
  const people = new PersonService({ store: persons, audit, auditor, calendar });
  const units = new OrgUnitService({ store: new DatabaseOrgUnitStore(knex), calendar, fullTimeMinutesPerWeek });
  const identities = new IdentityService({ store: new DatabaseIdentityStore(knex), audit, changes, calendar });
  const lifeCycle = createLifeCycle({ knex, config: services.lifeCycleConfig, access, audit, auditor, changes, calendar });
  const handlers = {
    ...createPersonHandlers(people, access),
    ...createOrgUnitHandlers(units, access),
    ...createOrgChart({ ...services, audit, changes, calendar, fullTimeMinutesPerWeek }, access),
    ...createIdentityHandlers(identities, auditor),
    ...createAuditHandlers(audit, calendar),
    ...createRecords({ ...services, people: persons, audit, changes, calendar }, access),
    ...createDeputies({ ...services, audit, changes, calendar }, access),
    ...createLeaveAccount({ knex, audit, calendar, contractDays: services.config.contractLeaveDays }, access),
    ...createHolidayHandlers({ knex, audit, auditor, calendar }, access),
    ...createWorkingTimeHandlers({ knex, audit, auditor, calendar }),
    ...lifeCycle.handlers,
    ...createCatalogHandlers(new DatabaseCatalogStore(knex), calendar),
  } satisfies Partial<HrHandlers>;
  return { handlers, changes, audit, calendar, access, people, units, checklists: lifeCycle.checklists };
}
