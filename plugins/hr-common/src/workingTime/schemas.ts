import { fieldProblemsOf } from '@tos/refusals';
import { z } from 'zod';
import { isoDate } from '../fields';
import { workingTimeModels, type WorkingTimeModel } from '../persons';
import { optionalLine, readVersion, requiredLine } from '../records/inputFields';
import { fieldProblem } from '../refusals/fieldRefusals';
import { workingTimeErrorsOf } from './checkRules';
import { workingTimeErrors, workingTimeRefusals } from './refusals';

const DAY_MINUTES = 24 * 60;
/** Most weeks after which a cycle begins again. */
export const MAX_CYCLE_WEEKS = 8;

const problem = fieldProblemsOf(workingTimeRefusals);
const day = isoDate.refine(
  date => date >= '1900-01-01' && date < '2200-01-01',
  fieldProblem('hr.field.dayRange', { from: '1900', to: '2199' }),
);
const clock = z.string().refine(text => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text), fieldProblem('hr.field.clock'));
const span = { from: clock, to: clock };
const isOrdered = ({ from, to }: { from: string; to: string }) => from < to;
const SEVEN = 'expected seven days from Monday to Sunday';

/** Hours within which work may lie, the same each day. */
export const Frame = z.object(span).strict().refine(isOrdered, fieldProblem('hr.field.order'));
export type Frame = z.output<typeof Frame>;

/** Hours in which everybody works, on one weekday; 1 is Monday. */
export const Core = z
  .object({ weekday: z.number().int().min(1).max(7), ...span })
  .strict()
  .refine(isOrdered, fieldProblem('hr.field.order'));
export type Core = z.output<typeof Core>;

/** A planned shift; one that ends at or before its beginning ends on the next day. */
export const ShiftTime = z
  .object({ ...span, breakMinutes: z.number().int().min(0).max(240) })
  .strict()
  .refine(({ from, to }) => from !== to && from !== '24:00', problem('hr.workingTime.shiftTimes'));
export type ShiftTime = z.output<typeof ShiftTime>;

const rules = {
  /** Target minutes, one list per week of the cycle (1 to 8), each from Monday to Sunday. */
  days: z
    .array(z.array(z.number().int().min(0).max(DAY_MINUTES)).length(7, SEVEN))
    .min(1)
    .max(MAX_CYCLE_WEEKS),
  /** Times of the shifts, as `days`; null is a free day. Only of shift models, and not of all. */
  shifts: z.array(z.array(ShiftTime.nullable()).length(7, SEVEN)).min(1).max(MAX_CYCLE_WEEKS).nullable(),
  /** A Monday on which the first week of the cycle begins; needed with more than one week. */
  cycleStart: day.nullable(),
  frame: Frame.nullable(),
  core: z.array(Core).max(14),
  /** Worth of a day of leave, sickness or holiday in minutes, for models whose days have no fixed target. */
  dayValueMinutes: z.number().int().min(0).max(DAY_MINUTES).nullable(),
};
const newRules = {
  days: rules.days,
  shifts: rules.shifts.default(null),
  cycleStart: rules.cycleStart.default(null),
  frame: rules.frame.default(null),
  core: rules.core.default([]),
  dayValueMinutes: rules.dayValueMinutes.default(null),
};

/** How working time is spread over the weeks of a cycle. */
export const WorkingTimeRules = z.object(rules);
export type WorkingTimeRules = z.output<typeof WorkingTimeRules>;

/** Names of the rules, as they may be changed. */
export const workingTimeRuleFields = Object.keys(rules) as (keyof WorkingTimeRules)[];

const shownRules = {
  cycleWeeks: z.number().int(),
  days: z.array(z.array(z.number().int())),
  shifts: z.array(z.array(z.object({ from: z.string(), to: z.string(), breakMinutes: z.number().int() }).nullable())).nullable(),
  cycleStart: isoDate.nullable(),
  frame: z.object({ from: z.string(), to: z.string() }).nullable(),
  core: z.array(z.object({ weekday: z.number().int(), from: z.string(), to: z.string() })),
  dayValueMinutes: z.number().int().nullable(),
};

/** Rules of a model from a day on. */
export const WorkingTimeVersion = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    /** Null: since ever. */
    validFrom: isoDate.nullable(),
    /** First day on which the next version counts. */
    validTo: isoDate.nullable(),
    ...shownRules,
    /** A contract had these rules before today, so that they are fixed. */
    usedOnPastDays: z.boolean(),
  })
  .meta({ id: 'HrWorkingTimeVersion' });
export type WorkingTimeVersion = z.infer<typeof WorkingTimeVersion>;

/** A model of how working time is organised, with the rules that count today. */
export const WorkingTimeModelRecord = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    name: z.string(),
    nameEn: z.string().nullable(),
    type: z.enum(workingTimeModels),
    ...shownRules,
    /** First day on which a contract may begin with it; null: since ever. */
    validFrom: isoDate.nullable(),
    /** First day on which no contract may begin with it any more; those that run go on. */
    validTo: isoDate.nullable(),
    /** How many contract versions refer to it, at whatever time. */
    contracts: z.number().int(),
    /** People who work by it today. */
    people: z.number().int(),
    /** Those of them whose contract says other weekly hours than the model's average week. */
    peopleWithOtherHours: z.number().int(),
    /** People whose contract takes it up on a later day. */
    plannedPeople: z.number().int(),
  })
  .meta({ id: 'HrWorkingTimeModel' });
export type WorkingTimeModelRecord = z.infer<typeof WorkingTimeModelRecord>;

export const WorkingTimeModelList = z.object({ items: z.array(WorkingTimeModelRecord) }).meta({ id: 'HrWorkingTimeModelList' });

/** A model with its rules at all times, oldest first. */
export const WorkingTimeModelDetail = WorkingTimeModelRecord.extend({ versions: z.array(WorkingTimeVersion) }).meta({
  id: 'HrWorkingTimeModelDetail',
});
export type WorkingTimeModelDetail = z.infer<typeof WorkingTimeModelDetail>;

/** A change of a model, with what was before and after. */
export const WorkingTimeModelEvent = z
  .object({
    id: z.string(),
    at: z.iso.datetime({ offset: true }),
    /** User or plugin, e.g. `user:default/petra.hartmann`. */
    actor: z.string(),
    action: z.string(),
    fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  })
  .meta({ id: 'HrWorkingTimeModelEvent' });
export type WorkingTimeModelEvent = z.infer<typeof WorkingTimeModelEvent>;

/** Page of a model's changes, newest first; `next` is the `before` of the following page. */
export const WorkingTimeModelHistory = z
  .object({ items: z.array(WorkingTimeModelEvent), next: z.string().nullable() })
  .meta({ id: 'HrWorkingTimeModelHistory' });
export type WorkingTimeModelHistory = z.infer<typeof WorkingTimeModelHistory>;

const head = {
  name: requiredLine(100),
  nameEn: optionalLine(100),
  type: z.enum(workingTimeModels),
  validFrom: day.nullable(),
  validTo: day.nullable(),
};

/** Refuses rules that contradict themselves, so that browser and backend agree. */
export function withSoundRules<S extends z.ZodType<WorkingTimeRules>>(schema: S, typeOf: (value: z.output<S>) => WorkingTimeModel): S {
  return schema.superRefine((value, context) => {
    for (const { code, path } of workingTimeErrorsOf(typeOf(value), value)) {
      context.addIssue({ code: 'custom', path, ...problem(workingTimeErrors[code]) });
    }
  });
}

/** A model with its first rules. */
export const NewWorkingTimeModel = withSoundRules(
  z
    .object({
      ...head,
      nameEn: head.nameEn.default(null),
      validFrom: head.validFrom.default(null),
      validTo: head.validTo.default(null),
      ...newRules,
    })
    .strict(),
  ({ type }) => type,
).meta({ id: 'HrNewWorkingTimeModel' });
export type NewWorkingTimeModel = z.output<typeof NewWorkingTimeModel>;

/** What is left out stays. The type of a model that contracts refer to is fixed. */
export const WorkingTimeModelChange = z
  .object(head)
  .partial()
  .extend({ version: readVersion })
  .strict()
  .meta({ id: 'HrWorkingTimeModelChange' });
export type WorkingTimeModelChange = z.output<typeof WorkingTimeModelChange>;

/** Rules from a day on; those before end on the day before. */
export const NewWorkingTimeVersion = z
  .object({ validFrom: day, ...newRules })
  .strict()
  .meta({ id: 'HrNewWorkingTimeVersion' });
export type NewWorkingTimeVersion = z.output<typeof NewWorkingTimeVersion>;

/** What is left out stays. */
export const WorkingTimeVersionChange = z
  .object(rules)
  .partial()
  .extend({ version: readVersion })
  .strict()
  .meta({ id: 'HrWorkingTimeVersionChange' });
export type WorkingTimeVersionChange = z.output<typeof WorkingTimeVersionChange>;

export const WorkingTimeVersionRemoval = z.object({ version: readVersion }).strict().meta({ id: 'HrWorkingTimeVersionRemoval' });

/** A time during which one contract and one set of rules count, from today on. */
export const OwnWorkingTimeSpan = z
  .object({
    validFrom: isoDate.nullable(),
    validTo: isoDate.nullable(),
    staffNo: z.string(),
    /** As the contract says. */
    weeklyMinutes: z.number().int(),
    type: z.enum(workingTimeModels),
    /** Null when the contract names a type only. */
    model: z.object({ name: z.string(), nameEn: z.string().nullable(), ...shownRules }).nullable(),
  })
  .meta({ id: 'HrOwnWorkingTimeSpan' });
export type OwnWorkingTimeSpan = z.infer<typeof OwnWorkingTimeSpan>;

/** The signed-in person's working time today and as far as it is planned, oldest first. */
export const OwnWorkingTime = z.object({ items: z.array(OwnWorkingTimeSpan) }).meta({ id: 'HrOwnWorkingTime' });
