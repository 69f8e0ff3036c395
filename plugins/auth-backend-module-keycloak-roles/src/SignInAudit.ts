import type { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import type { SignInAttempt } from './SignInAttempt';

/** The step the record is about. */
export type SignInStep = 'sign-in' | 'refresh' | 'sign-out';

/** One audit record per sign-in, refused refresh and sign-out: who by reference, never by name, address or token. */
export class SignInAudit {
  constructor(private readonly options: { auditor: AuditorService; logger: LoggerService }) {}

  async record(step: SignInStep, req: Request, attempt: SignInAttempt): Promise<void> {
    const { auditor, logger } = this.options;
    const { failure, subject, userEntityRef, personId } = attempt;
    // The request itself stays out: its address carries the authorization code.
    const event = await auditor.createEvent({
      eventId: step,
      severityLevel: 'medium',
      meta: { subject, userEntityRef, personId, ip: req.ip, code: failure?.code },
    });
    if (!failure) {
      await event.success();
      return;
    }
    logger.warn(`${step} failed (${failure.code}): ${failure.reason}`);
    await event.fail({ error: new Error(failure.reason) });
  }
}
