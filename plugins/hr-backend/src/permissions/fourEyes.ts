import { type OwnRefusal, userEntityRef } from '@tos/plugin-hr-common';
import { refuse } from '../refuse';

/** What may be changed of the own record: the work contact. */
export const OWN_CONTACT: readonly string[] = ['phone', 'mobile', 'location', 'locale'];

/** Whether the person is whoever acts. */
export const isOwn = (entityName: string, actor: string): boolean => userEntityRef(entityName) === actor.toLowerCase();

/**
 * Four eyes: what HR does with a record, nobody does with the own one, whatever their rights.
 *
 * @param what - what was tried, and the remedy
 * @throws NotAllowedError when the person is whoever acts
 */
export function refuseOwn(entityName: string, actor: string, what: OwnRefusal): void {
  if (isOwn(entityName, actor)) throw refuse(`hr.own.${what}`);
}
