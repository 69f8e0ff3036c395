import { z } from 'zod';
import { isoDate, onDate, PersonRef, UnitRef } from './fields';
import { PersonSummary } from './persons';

/** Kinds of org units. */
export const orgUnitKinds = ['company', 'site', 'division', 'department', 'team', 'staff'] as const;
export type OrgUnitKind = (typeof orgUnitKinds)[number];

/** Figures of a unit on a day. FTE in thousandths of a full-time week. */
export const UnitFigures = z
  .object({
    heads: z.number().int(),
    vacancies: z.number().int(),
    fte: z.number().int(),
    budgetFte: z.number().int(),
  })
  .meta({ id: 'HrUnitFigures' });
export type UnitFigures = z.infer<typeof UnitFigures>;

export const OrgUnitListQuery = z.object({
  date: onDate,
  root: z.uuid().optional().describe('Only this unit and those below'),
});
export type OrgUnitListQuery = z.output<typeof OrgUnitListQuery>;

/** A unit in the tree; a flat list, so that the reader decides what to unfold. */
export const OrgUnitNode = UnitRef.extend({
  parentId: z.uuid().nullable(),
  kind: z.enum(orgUnitKinds),
  leads: z.array(PersonRef),
  /** The unit alone. */
  own: UnitFigures,
  /** The unit and everything below; a person in two units counts once. */
  total: UnitFigures,
}).meta({ id: 'HrOrgUnitNode' });
export type OrgUnitNode = z.infer<typeof OrgUnitNode>;

/** All units of a day. `truncated` when there are more than the list holds; ask with `root` then. */
export const OrgUnitTree = z.object({ date: isoDate, items: z.array(OrgUnitNode), truncated: z.boolean() }).meta({ id: 'HrOrgUnitTree' });
export type OrgUnitTree = z.infer<typeof OrgUnitTree>;

/** A position of a unit with who holds it on the day; nobody means vacant. */
export const UnitPosition = z
  .object({
    id: z.uuid(),
    title: z.string(),
    titleEn: z.string().nullable(),
    budgetFte: z.number().int(),
    isLead: z.boolean(),
    isVacant: z.boolean(),
    holders: z.array(PersonRef),
    /** Position that this one reports to by the solid line. */
    reportsTo: z.uuid().nullable(),
    /** Further lines of professional guidance. */
    dottedLines: z.array(z.object({ positionId: z.uuid(), topic: z.string().nullable() })),
  })
  .meta({ id: 'HrUnitPosition' });
export type UnitPosition = z.infer<typeof UnitPosition>;

/** A unit's page. People the caller may not read are left out of `members`, `leads` and `holders`. */
export const OrgUnitDetail = OrgUnitNode.extend({
  date: isoDate,
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
  /** From the company down to the parent. */
  path: z.array(UnitRef),
  children: z.array(OrgUnitNode),
  positions: z.array(UnitPosition),
  /** Up to 100 people directly in this unit; more by the people list. */
  members: z.array(PersonSummary),
  version: z.number().int(),
}).meta({ id: 'HrOrgUnitDetail' });
export type OrgUnitDetail = z.infer<typeof OrgUnitDetail>;
