import type { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { HrChangePublisher } from '../changes/HrChangePublisher';
import { createChecklistHandlers } from '../checklists/checklistHandlers';
import { ChecklistReminders } from '../checklists/ChecklistReminders';
import { ChecklistService } from '../checklists/ChecklistService';
import { ChecklistStarter } from '../checklists/ChecklistStarter';
import { DatabaseChecklistStore } from '../checklists/DatabaseChecklistStore';
import { DatabaseReminderStore } from '../checklists/DatabaseReminderStore';
import { DatabaseTemplateStore } from '../checklists/DatabaseTemplateStore';
import { TemplateService } from '../checklists/TemplateService';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { AccessReader } from '../permissions/Access';
import { AccountNames } from './AccountNames';
import { DatabaseAccountStore } from './DatabaseAccountStore';
import { DatabaseLifeCycleStore } from './DatabaseLifeCycleStore';
import { LeaveCertificates } from './LeaveCertificates';
import type { LifeCycleConfig } from './LifeCycleConfig';
import { createLifeCycleHandlers } from './lifeCycleHandlers';
import { LifeCycleService } from './LifeCycleService';

/** What life cycle and checklists need from the plugin. */
export interface LifeCycleOptions {
  knex: Knex;
  config: LifeCycleConfig;
  access: AccessReader;
  audit: DatabaseAuditStore;
  auditor: AuditorService;
  changes: HrChangePublisher;
  calendar: CompanyCalendar;
}

/** Builds life cycle and checklists. */
export function createLifeCycle({ knex, config, access, ...parts }: LifeCycleOptions) {
  const { audit, auditor } = parts;
  const starter = new ChecklistStarter();
  const store = new DatabaseLifeCycleStore(knex);
  const accounts = new AccountNames({ store: new DatabaseAccountStore(knex), audit, auditor, pattern: config.accountNamePattern });
  const lifeCycles = new LifeCycleService({ ...parts, store, starter, accounts, config });
  const certificates = new LeaveCertificates({ ...parts, store });
  const checklists = new ChecklistService({ ...parts, store: new DatabaseChecklistStore(knex), starter, owners: config.owners });
  const templates = new TemplateService({ store: new DatabaseTemplateStore(knex), audit, auditor });
  const handlers = {
    ...createLifeCycleHandlers({ lifeCycles, accounts, certificates, access, company: config.company }),
    ...createChecklistHandlers(checklists, templates),
  };
  return { handlers, checklists };
}

/** Reminds owners of checklist items once a day; one replica does it for all. */
export async function scheduleReminders(options: {
  knex: Knex;
  checklists: ChecklistService;
  calendar: CompanyCalendar;
  scheduler: SchedulerService;
  notifications: NotificationService;
  logger: LoggerService;
}): Promise<void> {
  const { knex, scheduler, ...parts } = options;
  const reminders = new ChecklistReminders({ ...parts, store: new DatabaseReminderStore(knex) });
  await scheduler.scheduleTask({
    id: 'hr-checklist-reminders',
    scope: 'global',
    frequency: { cron: '0 5 * * *' },
    initialDelay: { minutes: 2 },
    timeout: { minutes: 10 },
    fn: async signal => void (await reminders.run(signal)),
  });
}
