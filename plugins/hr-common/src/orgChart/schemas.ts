import { z } from 'zod';
import { isoDate, onDate } from '../fields';
import { orgUnitKinds } from '../orgUnits';
import { fieldProblem } from '../refusals/fieldRefusals';

const index = z.number().int();

/** Which day the chart is about. */
export const OrgChartQuery = z.object({ date: onDate });
export type OrgChartQuery = z.output<typeof OrgChartQuery>;

/** Which two days are compared. */
export const OrgChartDiffQuery = z.object({
  from: isoDate.refine(
    date => date >= '1900-01-01' && date < '2200-01-01',
    fieldProblem('hr.field.dayRange', { from: '1900', to: '2199' }),
  ),
  to: isoDate.refine(date => date >= '1900-01-01' && date < '2200-01-01', fieldProblem('hr.field.dayRange', { from: '1900', to: '2199' })),
});
export type OrgChartDiffQuery = z.output<typeof OrgChartDiffQuery>;

/**
 * The whole company on a day as columns: row n of a table is the n-th value of each of its columns. A column that points into
 * another table holds the row number there, -1 for nothing. Ten thousand positions are a few hundred kilobytes that way.
 */
export const OrgChart = z
  .object({
    date: isoDate,
    today: isoDate,
    units: z.object({
      id: z.array(z.uuid()),
      name: z.array(z.string()),
      nameEn: z.array(z.string().nullable()),
      entityName: z.array(z.string()),
      kind: z.array(z.enum(orgUnitKinds)),
      /** Row of the unit above. */
      parent: z.array(index),
      /** Row of the position that leads the unit. */
      lead: z.array(index),
    }),
    titles: z.object({ title: z.array(z.string()), titleEn: z.array(z.string().nullable()) }),
    positions: z.object({
      id: z.array(z.uuid()),
      unit: z.array(index),
      title: z.array(index),
      /** Row of the position that this one reports to by the solid line. */
      manager: z.array(index),
      /** Thousandths. */
      budgetFte: z.array(z.number().int()),
      /** Holders whose names nobody gave to tOS. */
      undisclosed: z.array(z.number().int()),
      costCentre: z.array(z.string().nullable()),
    }),
    persons: z.object({ name: z.array(z.string()), entityName: z.array(z.string()) }),
    /** Of whom there is a photo that they let colleagues see: the row of the person, the id, and the version for its address. */
    photos: z.object({ person: z.array(index), id: z.array(z.uuid()), version: z.array(z.number().int()) }),
    /** Who holds what. Person -1: somebody whom the caller may not see. */
    holders: z.object({
      position: z.array(index),
      person: z.array(index),
      /** Part of the position, thousandths. */
      share: z.array(z.number().int()),
      /** FTE by contract, thousandths; null unless the caller may know the person's hours. */
      fte: z.array(z.number().int().nullable()),
    }),
    dotted: z.object({ position: z.array(index), manager: z.array(index), topic: z.array(z.string().nullable()) }),
    /** Who takes over a position that nobody holds on the day; only people of whom the caller may know that. */
    planned: z.object({ position: z.array(index), person: z.array(index), from: z.array(isoDate) }),
  })
  .meta({ id: 'HrOrgChart' });
export type OrgChart = z.infer<typeof OrgChart>;
