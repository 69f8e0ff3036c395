import { z } from 'zod';
import { fieldProblem } from './refusals/fieldRefusals';

/** Who did what to my record, newest first. */
export const OwnAuditEvent = z
  .object({
    id: z.string(),
    at: z.iso.datetime({ offset: true }),
    /** User or plugin, e.g. `user:default/petra.hartmann`. */
    actor: z.string(),
    /** What happened, e.g. `person.private.read`. */
    action: z.string(),
    /** Names of the changed fields, without their values. */
    fields: z.array(z.string()),
  })
  .meta({ id: 'HrOwnAuditEvent' });
export type OwnAuditEvent = z.infer<typeof OwnAuditEvent>;

/** Page of own events; `next` is the `before` of the following page, null on the last one. */
export const OwnAuditPage = z.object({ items: z.array(OwnAuditEvent), next: z.string().nullable() }).meta({ id: 'HrOwnAuditPage' });
export type OwnAuditPage = z.infer<typeof OwnAuditPage>;

export const OwnAuditQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  before: z
    .string()
    .refine(text => /^\d{1,18}$/.test(text), fieldProblem('hr.field.page'))
    .optional(),
});
