import type { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { AuditAgeing } from '../audit/AuditAgeing';
import type { AuditConfig } from '../audit/AuditConfig';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { HrChangePublisher } from '../changes/HrChangePublisher';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { FileStore } from '../files/FileStore';
import { removeStaleUploads } from '../files/receiveUpload';
import type { HrHandlers } from '../HrHandlers';
import type { AccessReader } from '../permissions/Access';
import { DatabasePhotoStore } from '../photos/DatabasePhotoStore';
import { createPhotoHandlers } from '../photos/photoHandlers';
import { PhotoService } from '../photos/PhotoService';
import { DatabaseExportStore } from '../privacy/DatabaseExportStore';
import { DatabasePrivacyStore } from '../privacy/DatabasePrivacyStore';
import { ErasureService } from '../privacy/ErasureService';
import { ExportService } from '../privacy/ExportService';
import { HrPrivacySource } from '../privacy/hrPrivacySource';
import { createErasureHandlers, createExportHandlers, createRetentionHandlers } from '../privacy/privacyHandlers';
import type { PrivacySources } from '../privacy/PrivacySources';
import { documentRetentionPart } from '../privacy/documentRetentionPart';
import { proofRetentionPart } from '../privacy/proofRetentionPart';
import { RetentionService } from '../privacy/RetentionService';
import { DatabaseDocumentStore } from './DatabaseDocumentStore';
import type { DocumentConfig } from './DocumentConfig';
import { createDocumentHandlers } from './documentHandlers';
import { DocumentService } from './DocumentService';

const SWEEP_MS = 60_000;

/** What documents, photos and privacy need from the plugin. */
export interface PersonnelFileOptions {
  knex: Knex;
  config: DocumentConfig;
  auditConfig: AuditConfig;
  /** Name of the company. */
  company: string;
  audit: DatabaseAuditStore;
  auditor: AuditorService;
  calendar: CompanyCalendar;
  changes: HrChangePublisher;
  logger: LoggerService;
  access: AccessReader;
  sources: PrivacySources;
  /** Where uploads lie while they are looked at. */
  folder: string;
}

/** Builds documents, photos and privacy. `stop` ends the housekeeping. */
export function createPersonnelFile({ config, auditConfig, sources, access, ...common }: PersonnelFileOptions) {
  const { knex, calendar, logger, folder } = common;
  const files = new FileStore(knex);
  const store = new DatabaseDocumentStore(knex, config.retentionMonths);
  const people = new DatabasePrivacyStore(knex);
  const ageing = new AuditAgeing({ knex, config: auditConfig });
  const own = new HrPrivacySource({ knex, files, documents: store, calendar, ageing });
  sources.setOwn(own);
  const documents = new DocumentService({ ...common, store, files, config });
  const photos = new PhotoService({ ...common, store: new DatabasePhotoStore(knex), files, maxBytes: config.maxPhotoBytes });
  const exports = new ExportService({ ...common, store: new DatabaseExportStore(knex), people, files, sources });
  const parts = [documentRetentionPart({ ...common, documents: store, files }), proofRetentionPart(common), ageing];
  const retention = new RetentionService({ ...common, documents: store, ageing, parts, retentionMonths: config.retentionMonths });
  const handlers = {
    ...createDocumentHandlers(documents, files, access),
    ...createPhotoHandlers(photos, files, access),
    ...createExportHandlers(exports, files),
    ...createErasureHandlers(new ErasureService({ ...common, store: people, sources, own })),
    ...createRetentionHandlers(retention),
  } satisfies Partial<HrHandlers>;
  const sweep = async () => {
    await exports.sweep();
    await removeStaleUploads(folder);
  };
  const timer = setInterval(() => void sweep().catch(error => logger.warn('Tidying up files failed', { cause: String(error) })), SWEEP_MS);
  timer.unref();
  return { handlers, files, exports, retention, stop: () => clearInterval(timer) };
}
