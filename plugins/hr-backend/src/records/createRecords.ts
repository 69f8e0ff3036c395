import { ContractWriter } from './ContractWriter';
import { DatabaseRecordStore } from './DatabaseRecordStore';
import { EmploymentWriter } from './EmploymentWriter';
import { PersonWriter } from './PersonWriter';
import { createRecordHandlers } from './recordHandlers';
import { RecordService } from './RecordService';
import { RecordWriting, type WritingServices } from './RecordWriting';
import { WorkingTimeModelService } from './WorkingTimeModelService';
import type { AccessReader } from '../permissions/Access';

/** Builds what the records need and gives the handlers of their routes. */
export function createRecords(services: Omit<WritingServices, 'store'>, access: AccessReader) {
  const store = new DatabaseRecordStore(services.knex);
  const writing = new RecordWriting({ ...services, store });
  const employments = new EmploymentWriter(writing);
  return createRecordHandlers(
    {
      records: new RecordService({ ...services, store }),
      persons: new PersonWriter({ writing, employments }),
      employments,
      contracts: new ContractWriter(writing),
      models: new WorkingTimeModelService({ knex: services.knex, writing }),
    },
    access,
  );
}
