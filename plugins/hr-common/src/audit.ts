import { z } from 'zod';
import { isoDate } from './fields';
import { fieldProblem } from './refusals/fieldRefusals';

/**
 * Reads of one record by one actor within one hour of the clock are shown as one; the log keeps each. Everything else stands alone, with
 * a count of 1.
 */
export const mergedFields = {
  /** The last one. */
  at: z.iso.datetime({ offset: true }),
  /** The first one; as `at` when it stands alone. */
  firstAt: z.iso.datetime({ offset: true }),
  count: z.number().int(),
};

/** Before this day people in the log are pseudonyms, so that older events of a person cannot be found any more. */
export const pseudonymisedBefore = isoDate;

/** Who did what to my record, newest first. */
export const OwnAuditEvent = z
  .object({
    id: z.string(),
    ...mergedFields,
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
export const OwnAuditPage = z
  .object({ items: z.array(OwnAuditEvent), next: z.string().nullable(), pseudonymisedBefore })
  .meta({ id: 'HrOwnAuditPage' });
export type OwnAuditPage = z.infer<typeof OwnAuditPage>;

export const OwnAuditQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  before: z
    .string()
    .refine(text => /^\d{1,18}$/.test(text), fieldProblem('hr.field.page'))
    .optional(),
});
