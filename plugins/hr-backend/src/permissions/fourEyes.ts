import { NotAllowedError } from '@backstage/errors';
import { userEntityRef } from '@tos/plugin-hr-common';

/** What may be changed of the own record: the work contact. */
export const OWN_CONTACT: readonly string[] = ['phone', 'mobile', 'location', 'locale'];

/** Whether the person is whoever acts. */
export const isOwn = (entityName: string, actor: string): boolean => userEntityRef(entityName) === actor.toLowerCase();

const ELSE = 'Ask somebody else of HR to do it.';

/** Sentences of refusals. Each names the remedy. */
export const OWN = {
  record: `Nobody changes the own record. Propose the change under "My record", or ask somebody else of HR.`,
  contactOnly: `Of the own record only phone, mobile, location and language can be changed. ${ELSE}`,
  special: `Nobody sets the own disability or maternity. ${ELSE}`,
  employment: `Nobody changes the own employment, contract or working time. ${ELSE}`,
  costCentre: `Nobody changes the own cost centre. ${ELSE}`,
  stage: `Nobody moves the own employment through its life cycle. ${ELSE}`,
  account: `Nobody sets the own account name. ${ELSE}`,
  certificate: `Nobody issues the own certificate of leave. ${ELSE}`,
  checklist: `Nobody starts or proves checklists of the own employment, but for the items that fall to the person. ${ELSE}`,
  seat: `Nobody gives or takes the own position. ${ELSE}`,
  lead: `Nobody makes the own position the lead of a unit. ${ELSE}`,
  document: `Nobody changes, replaces, deletes or restores documents of the own personnel file. ${ELSE}`,
  documentAdd: `Into the own personnel file everybody only adds certificates. ${ELSE}`,
  erasure: `Nobody asks for, decides or refuses the own erasure. ${ELSE}`,
  import: `The file changes your own record. Let somebody else of HR store it, or leave your row out.`,
  request: 'Nobody decides about the own request',
} as const;

/**
 * Four eyes: what HR does with a record, nobody does with the own one, whatever their rights.
 *
 * @param what - what was tried, and the remedy
 * @throws NotAllowedError when the person is whoever acts
 */
export function refuseOwn(entityName: string, actor: string, what: keyof typeof OWN): void {
  if (isOwn(entityName, actor)) throw new NotAllowedError(OWN[what]);
}
