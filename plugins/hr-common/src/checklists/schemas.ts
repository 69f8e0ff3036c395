import { z } from 'zod';
import { isoDate, pageQuery, PersonRef, plainText, searchText } from '../fields';
import { fieldProblem } from '../refusals/fieldRefusals';
import { dueAnchors } from './dueAnchors';

/** Who has to do an item. `it` and `hr` are people or units named in the configuration, `named` is a person chosen in the template. */
export const ownerRoles = ['hr', 'lead', 'it', 'person', 'named'] as const;
export type OwnerRole = (typeof ownerRoles)[number];

/** Steps of the life cycle that start a checklist. */
export const checklistTriggers = ['preboarding', 'active', 'onLeave', 'noticeGiven', 'offboarding', 'left'] as const;
export type ChecklistTrigger = (typeof checklistTriggers)[number];

export const itemStates = ['open', 'done', 'notApplicable'] as const;
export type ItemState = (typeof itemStates)[number];

const text = plainText(500).trim().min(1, 'must not be empty');
const title = plainText(200).trim().min(1, 'must not be empty');

const itemFields = {
  textDe: text,
  textEn: text,
  ownerRole: z.enum(ownerRoles),
  /** With `named` only. */
  ownerId: z.uuid().nullable(),
  anchor: z.enum(dueAnchors),
  offsetMonths: z.number().int().min(-24).max(24),
  offsetDays: z.number().int().min(-730).max(730),
  /** Law that asks for it, e.g. `§2(1) NachwG`; empty for the company's own items. */
  source: plainText(100).trim().nullable(),
  required: z.boolean(),
};

/** One line of a template. */
export const TemplateItem = z
  .object({
    ...itemFields,
    ownerId: itemFields.ownerId.default(null),
    offsetMonths: itemFields.offsetMonths.default(0),
    source: itemFields.source.default(null),
    required: itemFields.required.default(true),
  })
  .refine(item => (item.ownerRole === 'named') === (item.ownerId !== null), {
    ...fieldProblem('hr.field.ownerPerson'),
    path: ['ownerId'],
  })
  .meta({ id: 'HrChecklistTemplateItem' });
export type TemplateItem = z.output<typeof TemplateItem>;

const templateFields = {
  titleDe: title,
  titleEn: title,
  trigger: z.enum(checklistTriggers),
  isActive: z.boolean().default(true),
  items: z.array(TemplateItem).min(1, 'a checklist needs an item').max(100, 'at most 100 items'),
};

/** A new template. */
export const NewChecklistTemplate = z.object(templateFields).meta({ id: 'HrNewChecklistTemplate' });
export type NewChecklistTemplate = z.output<typeof NewChecklistTemplate>;

/** A changed template; running checklists keep their text. */
export const ChangedChecklistTemplate = z
  .object({ ...templateFields, version: z.number().int().min(1) })
  .meta({ id: 'HrChangedChecklistTemplate' });
export type ChangedChecklistTemplate = z.output<typeof ChangedChecklistTemplate>;

export const ChecklistTemplate = z
  .object({
    ...templateFields,
    isActive: z.boolean(),
    items: z.array(z.object(itemFields)),
    id: z.uuid(),
    version: z.number().int(),
    updatedBy: z.string(),
    updatedAt: z.iso.datetime({ offset: true }),
    /** Names of the named owners. */
    owners: z.array(PersonRef),
  })
  .meta({ id: 'HrChecklistTemplate' });
export type ChecklistTemplate = z.infer<typeof ChecklistTemplate>;

export const ChecklistTemplateList = z.object({ items: z.array(ChecklistTemplate) }).meta({ id: 'HrChecklistTemplateList' });

/** An item of a running checklist. */
export const ChecklistItem = z
  .object({
    id: z.uuid(),
    checklistId: z.uuid(),
    employmentId: z.uuid(),
    /** Whom it is about. */
    person: PersonRef,
    titleDe: z.string(),
    titleEn: z.string(),
    textDe: z.string(),
    textEn: z.string(),
    ownerRole: z.enum(ownerRoles),
    owner: PersonRef.nullable(),
    /** Follows the entry or exit date; `null` while that is unknown. */
    dueOn: isoDate.nullable(),
    source: z.string().nullable(),
    required: z.boolean(),
    state: z.enum(itemStates),
    note: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime({ offset: true }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'HrChecklistItem' });
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const ChecklistItemPage = z
  .object({ items: z.array(ChecklistItem), totalItems: z.number().int(), today: isoDate })
  .meta({ id: 'HrChecklistItemPage' });
export type ChecklistItemPage = z.infer<typeof ChecklistItemPage>;

export const dueFilters = ['overdue', 'soon', 'all'] as const;

/** Own items: open ones, or what was decided lately. */
export const MyChecklistQuery = z.object({ ...pageQuery, state: z.enum(['open', 'decided']).default('open') });
export type MyChecklistQuery = z.output<typeof MyChecklistQuery>;

/** Filters of HR's overview. */
export const ChecklistItemQuery = z.object({
  ...pageQuery,
  q: searchText.optional().describe('Name of the person'),
  person: z.uuid().optional(),
  state: z.enum([...itemStates, 'all']).default('open'),
  due: z.enum(dueFilters).default('all').describe('`soon`: within three days, overdue ones included'),
  owner: z.enum(ownerRoles).optional(),
  statutory: z.enum(['true']).optional().describe('Only what a law asks for'),
});
export type ChecklistItemQuery = z.output<typeof ChecklistItemQuery>;

/** Marks up to 100 items alike. */
export const MarkItemsBody = z
  .object({
    items: z
      .array(z.object({ id: z.uuid(), version: z.number().int().min(1) }))
      .min(1)
      .max(100, 'at most 100 items at once'),
    state: z.enum(itemStates),
    note: plainText(1000).trim().optional(),
  })
  .meta({ id: 'HrMarkChecklistItems' });
export type MarkItemsBody = z.infer<typeof MarkItemsBody>;

export const markOutcomes = ['marked', 'notFound', 'changedMeanwhile', 'noteMissing', 'stopped', 'own'] as const;

/** What became of each item, in the order asked; the good ones are stored whatever the others say. */
export const MarkItemsResult = z
  .object({
    results: z.array(
      z.object({
        id: z.uuid(),
        outcome: z.enum(markOutcomes),
        /** Sentence for everything but `marked`. */
        message: z.string().nullable(),
        version: z.number().int().nullable(),
      }),
    ),
  })
  .meta({ id: 'HrMarkChecklistItemsResult' });
export type MarkItemsResult = z.infer<typeof MarkItemsResult>;

/** Starts a template by hand, e.g. for an imported person. */
export const StartChecklistBody = z.object({ employmentId: z.uuid(), templateId: z.uuid() }).meta({ id: 'HrStartChecklist' });
export type StartChecklistBody = z.infer<typeof StartChecklistBody>;

export const StartedChecklist = z.object({ id: z.uuid(), itemCount: z.number().int() }).meta({ id: 'HrStartedChecklist' });
