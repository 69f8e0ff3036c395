import { z } from 'zod';
import { isoDate, PersonRef, UnitRef } from '../fields';
import { orgUnitKinds } from '../orgUnits';
import { optionalLine, requiredLine } from '../records/inputFields';
import { fieldProblem } from '../refusals/fieldRefusals';

const day = isoDate.refine(
  date => date >= '1900-01-01' && date < '2200-01-01',
  fieldProblem('hr.field.dayRange', { from: '1900', to: '2199' }),
);
/** Version that the change is based on; an older one is a 409. */
const version = z.number().int().min(1);
const budgetFte = z.number().int().min(0).max(1_000_000);

const unitFields = {
  name: requiredLine(200),
  nameEn: optionalLine(200),
  kind: z.enum(orgUnitKinds),
  parentId: z.uuid().nullable(),
  leadPositionId: z.uuid().nullable(),
};
const positionFields = {
  title: requiredLine(200),
  titleEn: optionalLine(200),
  budgetFte: budgetFte.describe('Thousandths'),
  costCentre: optionalLine(50),
  orgUnitId: z.uuid(),
};

/** A new unit. Without a key of its own it gets one. */
export const NewOrgUnit = z.object({
  externalKey: requiredLine(100).optional(),
  name: unitFields.name,
  nameEn: unitFields.nameEn.default(null),
  kind: unitFields.kind.default('department'),
  parentId: unitFields.parentId,
  validFrom: day,
});
export type NewOrgUnit = z.output<typeof NewOrgUnit>;

/** What is different about a unit from a day on; what is left out stays. */
export const OrgUnitChange = z.object({ version, validFrom: day, ...z.object(unitFields).partial().shape });
export type OrgUnitChange = z.output<typeof OrgUnitChange>;

/** First day on which the unit or position is no more; null opens it again. */
export const Closing = z.object({ version, validTo: day.nullable() });
export type Closing = z.output<typeof Closing>;

/** Which unit takes over everything from a day on. */
export const OrgUnitMerge = z.object({ version, intoId: z.uuid(), date: day });
export type OrgUnitMerge = z.output<typeof OrgUnitMerge>;

/** A new position. */
export const NewPosition = z.object({
  externalKey: requiredLine(100).optional(),
  title: positionFields.title,
  titleEn: positionFields.titleEn.default(null),
  budgetFte: budgetFte.default(1000),
  costCentre: positionFields.costCentre.default(null),
  orgUnitId: z.uuid(),
  managerPositionId: z.uuid().nullable(),
  validFrom: day,
});
export type NewPosition = z.output<typeof NewPosition>;

/** What is different about a position from a day on, its superior included; what is left out stays. */
export const PositionChange = z.object({
  version,
  validFrom: day,
  ...z.object(positionFields).partial().shape,
  managerPositionId: z.uuid().nullable().optional(),
});
export type PositionChange = z.output<typeof PositionChange>;

/** Who holds a position from a day on. */
export const NewAssignment = z.object({
  version,
  personId: z.uuid(),
  share: z.number().int().min(1).max(1000).default(1000).describe('Part of the position in thousandths'),
  isPrimary: z.boolean().default(true),
  validFrom: day,
  validTo: day.nullable().default(null).describe('First day on which it is over'),
});
export type NewAssignment = z.output<typeof NewAssignment>;

/** Professional guidance by another position. */
export const NewDottedLine = z.object({
  version,
  managerPositionId: z.uuid(),
  topic: requiredLine(200),
  validFrom: day,
  validTo: day.nullable().default(null),
});
export type NewDottedLine = z.output<typeof NewDottedLine>;

/** First day on which an assignment or a line is over. */
export const Ending = z.object({ version, validTo: day });
export type Ending = z.output<typeof Ending>;

/** Where something stands after a change. */
export const ChangedRecord = z.object({ id: z.uuid(), version: z.number().int() }).meta({ id: 'HrChangedRecord' });
export type ChangedRecord = z.infer<typeof ChangedRecord>;

/** A move that is only thought of. */
export const MovePreviewRequest = z.object({
  kind: z.enum(['unit', 'position']),
  id: z.uuid(),
  targetId: z.uuid().nullable().describe('Unit or position that it would be below; null: below nothing'),
  date: day,
});
export type MovePreviewRequest = z.output<typeof MovePreviewRequest>;

/** What a move would change. */
export const MovePreview = z
  .object({
    version: z.number().int(),
    units: z.number().int(),
    positions: z.number().int(),
    heads: z.number().int(),
    /** People whose requests somebody else would decide. */
    approvers: z.array(z.object({ person: z.string(), before: z.array(z.string()), after: z.array(z.string()) })),
    approversTotal: z.number().int(),
  })
  .meta({ id: 'HrMovePreview' });
export type MovePreview = z.infer<typeof MovePreview>;

const span = { validFrom: isoDate.nullable(), validTo: isoDate.nullable() };
const PositionRef = z.object({ id: z.uuid(), title: z.string(), titleEn: z.string().nullable() });

/** A position with everything that was, is and is planned, for those who change it. */
export const PositionDetail = z
  .object({
    id: z.uuid(),
    externalKey: z.string(),
    version: z.number().int(),
    ...span,
    versions: z.array(
      z.object({
        ...span,
        title: z.string(),
        titleEn: z.string().nullable(),
        budgetFte: z.number().int(),
        costCentre: z.string().nullable(),
        unit: UnitRef,
      }),
    ),
    assignments: z.array(
      z.object({ id: z.uuid(), person: PersonRef.nullable(), share: z.number().int(), isPrimary: z.boolean(), ...span }),
    ),
    lines: z.array(
      z.object({ id: z.uuid(), kind: z.enum(['solid', 'dotted']), manager: PositionRef, topic: z.string().nullable(), ...span }),
    ),
  })
  .meta({ id: 'HrPositionDetail' });
export type PositionDetail = z.infer<typeof PositionDetail>;
