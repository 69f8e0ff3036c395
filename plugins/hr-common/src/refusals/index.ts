import { checklistRefusals } from '../checklists/refusals';
import { documentRefusals } from '../documents/refusals';
import { importRefusals, importTerms } from '../imports/refusals';
import { lifeCycleRefusals } from '../lifecycle/refusals';
import { orgRefusals } from '../orgChart/refusals';
import { privacyRefusals } from '../privacy/refusals';
import { recordRefusals, recordTerms } from '../records/refusals';
import { workingTimeRefusals } from '../workingTime/refusals';
import { companyDayRefusals } from '../holidayCalendars/refusals';
import { deputyRefusals } from '../deputies/refusals';
import { fieldRefusals } from './fieldRefusals';
import { ownRefusals } from './ownRefusals';
import { personRefusals } from './personRefusals';

export type { OwnRefusal } from './ownRefusals';
export { RefusalFacts } from './RefusalFacts';

/**
 * Every reason for which HR refuses a request, by code. A slice declares its own in `<slice>/refusals.ts` and its German sentences in
 * `plugins/hr/src/<slice>/refusals.de.ts`. A code stays as it is once released.
 */
export const hrRefusals = {
  ...fieldRefusals,
  ...personRefusals,
  ...ownRefusals,
  ...recordRefusals,
  ...orgRefusals,
  ...lifeCycleRefusals,
  ...checklistRefusals,
  ...privacyRefusals,
  ...documentRefusals,
  ...importRefusals,
  ...workingTimeRefusals,
  ...deputyRefusals,
  ...companyDayRefusals,
};

/** A code of {@link hrRefusals}. */
export type HrRefusalCode = keyof typeof hrRefusals;

/** English words for parameters of kind `term`. */
export const hrRefusalTerms = { ...recordTerms, ...importTerms };

/** A word of {@link hrRefusalTerms}. */
export type HrRefusalTerm = keyof typeof hrRefusalTerms;
