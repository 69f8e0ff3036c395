import type { LifecycleService, SchedulerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { readCompanyName } from '../config/readCompanyName';
import { createPersonnelFile, type PersonnelFileOptions } from './createPersonnelFile';
import { readDocumentConfig } from './DocumentConfig';

type StartOptions = Omit<PersonnelFileOptions, 'config' | 'company' | 'folder'> & {
  config: Config;
  lifecycle: LifecycleService;
  scheduler: SchedulerService;
};

/** Documents, photos and privacy, with their daily job; their housekeeping ends with the plugin. */
export async function startPersonnelFile({ config, auditConfig, lifecycle, scheduler, ...options }: StartOptions) {
  // Two accounts of one machine, such as its root and the portal's, must not meet in one folder.
  const folder = join(config.getOptionalString('backend.workingDirectory') ?? tmpdir(), `tos-files-${userInfo().uid}`);
  const company = readCompanyName(config);
  const file = createPersonnelFile({ ...options, folder, config: readDocumentConfig(config), auditConfig, company });
  lifecycle.addShutdownHook(file.stop);
  await scheduler.scheduleTask({
    id: 'hr-retention',
    scope: 'global',
    frequency: { hours: 24 },
    initialDelay: { minutes: 5 },
    timeout: { hours: 1 },
    fn: async signal => void (await file.retention.run({ dryRun: false, by: 'plugin:hr', signal })),
  });
  return file;
}
