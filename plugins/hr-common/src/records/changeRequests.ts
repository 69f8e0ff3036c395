import { z } from 'zod';
import { isoDate, pageQuery, PersonRef, queryFlag } from '../fields';
import { fieldProblem } from '../refusals/fieldRefusals';
import { proposable } from './inputs';
import { optionalLines, readVersion, requiredLine } from './inputFields';
import { EmergencyContact } from './schemas';

/** States of a request to change the own data. */
export const changeRequestStates = ['requested', 'approved', 'rejected', 'withdrawn'] as const;
export type ChangeRequestState = (typeof changeRequestStates)[number];

/** How many requests of one person may be open at a time. */
export const MAX_OPEN_CHANGE_REQUESTS = 10;

const Values = z.object({
  email: z.string().nullable().optional(),
  phone: z.string().nullable().optional(),
  address: z.string().nullable().optional(),
  iban: z.string().nullable().optional(),
  bic: z.string().nullable().optional(),
  accountHolder: z.string().nullable().optional(),
  emergencyContacts: z.array(EmergencyContact).optional(),
});

/** What somebody wants to have changed in the own record. Once decided, bank data are kept by their last characters only. */
export const ChangeRequest = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    state: z.enum(changeRequestStates),
    person: PersonRef,
    /** The wanted values; only fields that are to change. */
    proposal: Values,
    /** What stood there when the request was made. */
    base: Values,
    note: z.string().nullable(),
    createdAt: z.iso.datetime({ offset: true }),
    decidedAt: z.iso.datetime({ offset: true }).nullable(),
    decidedBy: z.string().nullable(),
    decisionNote: z.string().nullable(),
  })
  .meta({ id: 'HrChangeRequest' });
export type ChangeRequest = z.infer<typeof ChangeRequest>;

export const ChangeRequestPage = z
  .object({ items: z.array(ChangeRequest), totalItems: z.number().int().optional(), hasMore: z.boolean() })
  .meta({ id: 'HrChangeRequestPage' });
export type ChangeRequestPage = z.infer<typeof ChangeRequestPage>;

export const ChangeRequestQuery = z.object({
  ...pageQuery,
  state: z.enum([...changeRequestStates, 'all']).default('all'),
  withTotal: queryFlag.default(false).describe('Also count all rows'),
});
export type ChangeRequestQuery = z.output<typeof ChangeRequestQuery>;

/** HR's inbox: open ones first unless asked otherwise, the oldest on top. */
export const ChangeRequestInboxQuery = ChangeRequestQuery.extend({
  state: z.enum([...changeRequestStates, 'all']).default('requested'),
  person: z.uuid().optional().describe('Only requests of this person'),
  from: isoDate.optional().describe('Made on this day or later'),
});
export type ChangeRequestInboxQuery = z.output<typeof ChangeRequestInboxQuery>;

export const NewChangeRequest = z
  .object({ ...z.object(proposable).partial().shape, note: optionalLines(500).default(null) })
  .strict()
  .refine(({ note: _, ...wanted }) => Object.values(wanted).some(value => value !== undefined), fieldProblem('hr.field.nothingWanted'))
  .meta({ id: 'HrNewChangeRequest' });
export type NewChangeRequest = z.output<typeof NewChangeRequest>;

export const ChangeRequestVersion = z.object({ version: readVersion }).meta({ id: 'HrChangeRequestVersion' });

export const ChangeRequestDecision = z
  .object({ version: readVersion, decision: z.enum(['approved', 'rejected']), note: requiredLine(500).optional() })
  .strict()
  .refine(({ decision, note }) => decision === 'approved' || note !== undefined, {
    path: ['note'],
    ...fieldProblem('hr.field.sayWhyRejected'),
  })
  .meta({ id: 'HrChangeRequestDecision' });
export type ChangeRequestDecision = z.output<typeof ChangeRequestDecision>;
