import { z } from 'zod';
import { isoDate, onDate } from '../fields';
import { workingTimeModels } from '../persons';
import { fieldProblem } from '../refusals/fieldRefusals';
import { optionalLine, readVersion, requiredLine } from './inputFields';

const DAY_MINUTES = 24 * 60;
const clock = z.string().refine(text => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text), fieldProblem('hr.field.clock'));
const span = { from: clock, to: clock };
const isOrdered = ({ from, to }: { from: string; to: string }) => from < to;

/** Hours within which work may lie, the same each day. */
const Frame = z.object(span).refine(isOrdered, fieldProblem('hr.field.order'));

/** Hours in which everybody works, on one weekday; 1 is Monday. */
const Core = z.object({ weekday: z.number().int().min(1).max(7), ...span }).refine(isOrdered, fieldProblem('hr.field.order'));

const shape = {
  name: requiredLine(100),
  nameEn: optionalLine(100),
  type: z.enum(workingTimeModels),
  /** Target minutes, one list per week of the cycle (1 to 8), each from Monday to Sunday. */
  days: z
    .array(z.array(z.number().int().min(0).max(DAY_MINUTES)).length(7, 'expected seven days from Monday to Sunday'))
    .min(1)
    .max(8),
  frame: Frame.nullable(),
  core: z.array(Core).max(14),
  /** Worth of a day of leave, sickness or holiday in minutes, for models whose days have no fixed target. */
  dayValueMinutes: z.number().int().min(0).max(DAY_MINUTES).nullable(),
  validFrom: onDate.nullable(),
  /** First day on which no contract may begin with it any more. */
  validTo: onDate.nullable(),
};

/** A model of how working time is organised. */
export const WorkingTimeModelRecord = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    name: z.string(),
    nameEn: z.string().nullable(),
    type: z.enum(workingTimeModels),
    cycleWeeks: z.number().int(),
    days: z.array(z.array(z.number().int())),
    frame: z.object({ from: z.string(), to: z.string() }).nullable(),
    core: z.array(z.object({ weekday: z.number().int(), from: z.string(), to: z.string() })),
    dayValueMinutes: z.number().int().nullable(),
    validFrom: isoDate.nullable(),
    validTo: isoDate.nullable(),
    /** How many contract versions refer to it; its hours are fixed then. */
    contracts: z.number().int(),
  })
  .meta({ id: 'HrWorkingTimeModel' });
export type WorkingTimeModelRecord = z.infer<typeof WorkingTimeModelRecord>;

export const WorkingTimeModelList = z.object({ items: z.array(WorkingTimeModelRecord) }).meta({ id: 'HrWorkingTimeModelList' });

/** Minutes of an average week of the cycle. */
export const averageWeekMinutes = (days: readonly (readonly number[])[]) =>
  Math.round(days.flat().reduce((sum, minutes) => sum + minutes, 0) / days.length);

export const NewWorkingTimeModel = z
  .object({
    ...shape,
    core: shape.core.default([]),
    frame: shape.frame.default(null),
    dayValueMinutes: shape.dayValueMinutes.default(null),
  })
  .extend({ nameEn: shape.nameEn.default(null), validFrom: shape.validFrom.default(null), validTo: shape.validTo.default(null) })
  .meta({ id: 'HrNewWorkingTimeModel' });
export type NewWorkingTimeModel = z.output<typeof NewWorkingTimeModel>;

/** What is left out stays. The hours of a model that contracts refer to are fixed: make a new one. */
export const WorkingTimeModelChange = z.object(shape).partial().extend({ version: readVersion }).meta({ id: 'HrWorkingTimeModelChange' });
export type WorkingTimeModelChange = z.output<typeof WorkingTimeModelChange>;
