import { z } from 'zod';
import { isoDate, pageQuery } from '../fields';
import { fieldProblem } from '../refusals/fieldRefusals';
import { RefusalFacts } from '../refusals/RefusalFacts';
import { IMPORT_KINDS } from './fields';
import { VALUE_FORMATS } from './mapping';
import { TREATABLE, TREATMENT_CHOICES, type TreatableProblem } from './problems';

const kind = z.enum(IMPORT_KINDS);
const problem = z.enum(Object.keys(TREATABLE) as [TreatableProblem, ...TreatableProblem[]]);
const choice = z.enum(TREATMENT_CHOICES);
const text = z.string().max(200);
const instant = z.iso.datetime({ offset: true });

/** Where the fields of a row come from. */
export const ImportMapping = z
  .array(
    z.object({
      field: z.string().max(50),
      column: z.number().int().min(0).max(999).optional(),
      constant: text.optional(),
      format: z.enum(VALUE_FORMATS).optional(),
    }),
  )
  .max(100)
  .meta({ id: 'HrImportMapping' });

/** What to do with problems; a line with `key` goes before one without. */
export const ImportTreatments = z
  .array(z.object({ problem, choice, key: text.optional(), target: text.optional() }))
  .max(500)
  .meta({ id: 'HrImportTreatments' });

/**
 * - `reading`, `checking`, `applying`: at work in the background
 * - `ready`: read, waits for mapping and check
 * - `checked`: report and difference are there; can be applied when nothing is left to decide
 * - `applied`, `cancelled`: done
 * - `failed`: `error` says why; `interrupted`: the process that worked on it is gone, nothing was stored
 */
export const ImportState = z.enum(['reading', 'ready', 'checking', 'checked', 'applying', 'applied', 'failed', 'interrupted', 'cancelled']);
export type ImportState = z.infer<typeof ImportState>;

const ProblemGroup = z.object({
  problem,
  count: z.number().int(),
  /** How many of them still stop the import. */
  open: z.number().int(),
  choices: z.array(choice),
  recommended: choice,
});

/** Numbers of one kind of record in the difference. */
const ChangeCounts = z.object({ new: z.number().int(), changed: z.number().int(), unchanged: z.number().int(), leaving: z.number().int() });

/** One import from upload to storing. */
export const ImportRun = z
  .object({
    id: z.uuid(),
    kind,
    fileName: z.string(),
    state: ImportState,
    /** What is being done now, e.g. `structure`; null when nothing runs. */
    phase: z.string().nullable(),
    progress: z.object({ done: z.number().int(), total: z.number().int().nullable() }),
    /** Changes with every change of the settings; `check` and `apply` name the one they mean. */
    version: z.number().int(),
    file: z.object({
      type: z.enum(['csv', 'xlsx']),
      encoding: z.string().nullable(),
      delimiter: z.string().nullable(),
      sheet: z.string().nullable(),
      sheets: z.array(z.string()),
    }),
    columns: z.array(z.string()),
    rowCount: z.number().int(),
    mapping: ImportMapping,
    treatments: ImportTreatments,
    mode: z.enum(['add', 'full']),
    effectiveDate: isoDate,
    withoutBadRows: z.boolean(),
    problems: z.object({ errors: z.number().int(), warnings: z.number().int(), open: z.number().int(), groups: z.array(ProblemGroup) }),
    changes: z.object({ orgUnits: ChangeCounts, positions: ChangeCounts, employees: ChangeCounts }),
    /** People, units or seats that would leave, beside all there are; `stopped` when more than the limit. */
    guard: z.object({ leaving: z.number().int(), total: z.number().int(), limitPercent: z.number(), stopped: z.boolean() }),
    /** Why it failed, in English. */
    error: z.string().nullable(),
    refusal: RefusalFacts.nullable(),
    createdBy: z.string(),
    createdAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'HrImportRun' });
export type ImportRun = z.infer<typeof ImportRun>;

export const ImportRunPage = z.object({ items: z.array(ImportRun), total: z.number().int() });

export const ImportUploadQuery = z.object({
  kind,
  fileName: z
    .string()
    .min(1)
    .max(255, 'at most 255 characters')
    // eslint-disable-next-line no-control-regex -- these are what must not get in
    .refine(name => /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/.test(name), fieldProblem('hr.field.controlCharacters')),
  sheet: z.string().max(100).optional().describe('Name of the sheet of an XLSX file; default: the first'),
});

export const ImportListQuery = z.object({ ...pageQuery, kind: kind.optional() });

export const ImportSuggestionQuery = z.object({
  profile: z.string().max(100).optional().describe('Name of the profile to use; default: the one for these headers'),
});

/** Guess of the mapping; from a saved profile when one fits the headers. */
export const ImportSuggestion = z.object({
  columns: z.array(z.object({ header: z.string(), samples: z.array(z.string()) })),
  mapping: z.array(z.object({ field: z.string(), column: z.number().int(), confidence: z.number() })),
  profile: z.object({ id: z.uuid(), name: z.string(), mapping: ImportMapping, treatments: ImportTreatments }).nullable(),
});
export type ImportSuggestion = z.infer<typeof ImportSuggestion>;

export const ImportSettings = z.object({
  version: z.number().int(),
  mapping: ImportMapping,
  treatments: ImportTreatments.default([]),
  mode: z.enum(['add', 'full']).default('add').describe('`full`: who is not in the file leaves on the effective date'),
  effectiveDate: isoDate.optional().describe('From when changes are valid; default: today in the company zone'),
  withoutBadRows: z.boolean().default(false).describe('Leave out every row whose problem has no other treatment'),
});

export const ImportVersion = z.object({ version: z.number().int() });

export const ImportApply = z.object({
  version: z.number().int(),
  confirmLeaving: z.number().int().optional().describe('The number of leaving records as the check named it, when the guard stopped it'),
});

/** One line of the report. */
export const ImportProblem = z
  .object({
    line: z.number().int().nullable(),
    column: z.string(),
    value: z.string(),
    code: z.string(),
    details: z.record(z.string(), z.unknown()),
    reason: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    problem: problem.nullable(),
    key: z.string().nullable(),
    choice: choice.nullable(),
  })
  .meta({ id: 'HrImportProblem' });
export type ImportProblem = z.infer<typeof ImportProblem>;

const language = z.enum(['de', 'en']).default('en');
export const ImportProblemQuery = z.object({
  ...pageQuery,
  language,
  problem: problem.optional(),
  open: z.enum(['true', 'false']).optional(),
});
export const ImportProblemPage = z.object({ items: z.array(ImportProblem), total: z.number().int() });
export const ImportReportQuery = z.object({ language });

/** One record of the difference. */
export const ImportChange = z
  .object({
    entity: z.enum(['orgUnits', 'positions', 'employees']),
    action: z.enum(['new', 'changed', 'leaving']),
    key: z.string(),
    label: z.string(),
    line: z.number().int().nullable(),
    fields: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  })
  .meta({ id: 'HrImportChange' });
export type ImportChange = z.infer<typeof ImportChange>;

export const ImportChangeQuery = z.object({
  ...pageQuery,
  entity: z.enum(['orgUnits', 'positions', 'employees']).optional(),
  action: z.enum(['new', 'changed', 'leaving']).optional(),
});
export const ImportChangePage = z.object({ items: z.array(ImportChange), total: z.number().int() });

/** A mapping that is kept for the next file of the same headers. */
export const ImportProfile = z
  .object({
    id: z.uuid(),
    kind,
    name: z.string(),
    version: z.number().int(),
    headers: z.array(z.string()),
    mapping: ImportMapping,
    treatments: ImportTreatments,
    updatedBy: z.string(),
    updatedAt: instant,
  })
  .meta({ id: 'HrImportProfile' });
export type ImportProfile = z.infer<typeof ImportProfile>;

const profileBody = {
  name: z.string().trim().min(1).max(100),
  headers: z.array(z.string().max(1000)).min(1).max(200),
  mapping: ImportMapping,
  treatments: ImportTreatments.default([]),
};
export const NewImportProfile = z.object({ kind, ...profileBody });
export const ChangedImportProfile = z.object({ version: z.number().int(), ...profileBody });
export const ImportProfileList = z.object({ items: z.array(ImportProfile) });
