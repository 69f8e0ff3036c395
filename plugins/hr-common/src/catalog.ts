import { z } from 'zod';

/** Up to 200 ids, as repeated query parameter; more would not fit into a request line. */
const ids = z
  .union([z.uuid(), z.array(z.uuid()).max(200)])
  .transform(value => [value].flat())
  .optional();

/** Either a page of everything active (`after` = last id of the page before) or the rows of `id`. */
export const CatalogQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(1000),
  after: z.uuid().optional().describe('Last id of the page before'),
  id: ids.describe('Only these; then inactive ones are contained too, so that a mirror can remove them'),
});
export type CatalogQuery = z.output<typeof CatalogQuery>;

/** A person as the catalog mirrors them: nothing private. */
export const CatalogPerson = z
  .object({
    id: z.uuid(),
    entityName: z.string(),
    isActive: z.boolean(),
    displayName: z.string(),
    email: z.string().nullable(),
    title: z.string().nullable(),
    phone: z.string().nullable(),
    location: z.string().nullable(),
    locale: z.enum(['de', 'en']).nullable(),
    keycloakSub: z.string().nullable(),
    positionTitle: z.string().nullable(),
    positionTitleEn: z.string().nullable(),
    /** Entity names of the groups, the primary one first. */
    memberOf: z.array(z.string()),
  })
  .meta({ id: 'HrCatalogPerson' });
export type CatalogPerson = z.infer<typeof CatalogPerson>;

/** A unit as the catalog mirrors it. */
export const CatalogOrgUnit = z
  .object({
    id: z.uuid(),
    entityName: z.string(),
    isActive: z.boolean(),
    name: z.string(),
    nameEn: z.string().nullable(),
    kind: z.string(),
    /** Entity name of the parent, null for the root. */
    parentName: z.string().nullable(),
    /** Entity names of the people who lead it; more than one with job sharing. */
    leadNames: z.array(z.string()),
  })
  .meta({ id: 'HrCatalogOrgUnit' });
export type CatalogOrgUnit = z.infer<typeof CatalogOrgUnit>;

/** A page of the mirror; `next` is the `after` of the following page, null on the last one. */
export const CatalogPersonPage = z.object({ items: z.array(CatalogPerson), next: z.uuid().nullable() });
export type CatalogPersonPage = z.infer<typeof CatalogPersonPage>;
export const CatalogOrgUnitPage = z.object({ items: z.array(CatalogOrgUnit), next: z.uuid().nullable() });
export type CatalogOrgUnitPage = z.infer<typeof CatalogOrgUnitPage>;
