import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { DatabasePersonStore } from '../people/DatabasePersonStore';
import type { AccessReader } from '../permissions/Access';
import { PersonExportService } from '../personExport/PersonExportService';
import { BulkService } from './BulkService';
import { ChangeRequestService } from './ChangeRequestService';
import { ContractWriter } from './ContractWriter';
import { DatabaseRecordStore } from './DatabaseRecordStore';
import { EmploymentWriter } from './EmploymentWriter';
import { HistoryService } from './HistoryService';
import { PersonNotifier } from './PersonNotifier';
import { PersonViewService } from './PersonViewService';
import { PersonWriter } from './PersonWriter';
import { createRecordHandlers } from './recordHandlers';
import { RecordService } from './RecordService';
import { RecordWriting, type WritingServices } from './RecordWriting';
import { createSelfServiceHandlers } from './selfServiceHandlers';

/** What the records need from the plugin. */
export interface RecordsOptions extends Omit<WritingServices, 'store'> {
  people: DatabasePersonStore;
  logger: LoggerService;
  notifications?: NotificationService;
}

/** Builds what records and self-service need and gives the handlers of their routes. */
export function createRecords(options: RecordsOptions, access: AccessReader) {
  const { knex } = options;
  const store = new DatabaseRecordStore(knex);
  const writing = new RecordWriting({ ...options, store });
  const employments = new EmploymentWriter(writing);
  const records = {
    records: new RecordService({ ...options, store }),
    persons: new PersonWriter({ writing, employments }),
    employments,
    contracts: new ContractWriter(writing),
  };
  const selfService = {
    requests: new ChangeRequestService({ ...options, writing, notifier: new PersonNotifier(options) }),
    history: new HistoryService(options),
    bulk: new BulkService({ ...options, writing }),
    views: new PersonViewService(options),
    exports: new PersonExportService(options),
  };
  return { ...createRecordHandlers(records, access), ...createSelfServiceHandlers(selfService, access) };
}
