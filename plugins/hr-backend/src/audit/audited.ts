import type { AuditorService, BackstageCredentials } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Request } from 'express';

/** Who calls, for rights and records. */
export interface Caller {
  credentials: BackstageCredentials;
  req: Request;
}

/** Does something and tells the auditor how it ended; refused and failed tries are records as well. */
export async function audited<T>(
  auditor: AuditorService,
  event: { eventId: string; req: Request; meta: Record<string, string> },
  work: () => Promise<T>,
): Promise<T> {
  const { eventId, req, meta } = event;
  const record = await auditor.createEvent({ eventId, request: req, severityLevel: 'medium', meta });
  try {
    const result = await work();
    await record.success();
    return result;
  } catch (error) {
    await record.fail({ error: toError(error) });
    throw error;
  }
}
