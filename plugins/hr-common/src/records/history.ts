import { z } from 'zod';
import { mergedFields, OwnAuditQuery, pseudonymisedBefore } from '../audit';

/** Something that was read or changed of a person. */
export const HistoryEvent = z
  .object({
    id: z.string(),
    ...mergedFields,
    actor: z.string(),
    action: z.string(),
    /** Changed fields; values only for those who may read the private part, and never of special categories. */
    fields: z.array(z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() })),
  })
  .meta({ id: 'HrHistoryEvent' });
export type HistoryEvent = z.infer<typeof HistoryEvent>;

/** Page of a person's history, newest first; `next` is the `before` of the following page. */
export const HistoryPage = z
  .object({ items: z.array(HistoryEvent), next: z.string().nullable(), pseudonymisedBefore })
  .meta({ id: 'HrHistoryPage' });
export type HistoryPage = z.infer<typeof HistoryPage>;

export const HistoryQuery = OwnAuditQuery.extend({
  only: z.enum(['reads', 'changes']).optional().describe('Only what was read, or only what was changed'),
});
export type HistoryQuery = z.output<typeof HistoryQuery>;
