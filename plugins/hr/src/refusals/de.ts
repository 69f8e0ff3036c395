import type { HrRefusalCode, HrRefusalTerm } from '@tos/plugin-hr-common';
import checklists from '../checklists/refusals.de';
import documents from '../documents/refusals.de';
import imports from '../imports/refusals.de';
import lifeCycle from '../lifecycle/refusals.de';
import org from '../orgChart/refusals.de';
import privacy from '../privacy/refusals.de';
import deputies from '../deputies/refusals.de';
import companyDays from '../holidays/refusals.de';
import records from '../profile/refusals.de';
import workingTime from '../workingTime/refusals.de';
import fields from './fields.de';
import own from './own.de';
import persons from './persons.de';

/** One German sentence for every code, one word for every term; a missing one does not compile. */
const sentences: Record<HrRefusalCode | `term.${HrRefusalTerm}`, string> = {
  ...fields,
  ...persons,
  ...own,
  ...records,
  ...org,
  ...lifeCycle,
  ...checklists,
  ...privacy,
  ...documents,
  ...imports,
  ...workingTime,
  ...deputies,
  ...companyDays,
};
export default sentences;
