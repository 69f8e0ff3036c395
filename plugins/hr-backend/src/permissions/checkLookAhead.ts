import { refuse } from '../refuse';
import type { PersonAccess } from './Access';

/**
 * Who works here on a later day tells who is about to leave or to come, which is private. The org chart, which everybody may
 * look ahead in, shows people as of today instead.
 *
 * @throws NotAllowedError for a later day, unless the caller may read everybody's private part
 */
export function checkLookAhead({ private: access }: PersonAccess, days: { date: string; today: string }): void {
  if (days.date > days.today && access !== true) {
    throw refuse('hr.person.laterDay', { today: days.today });
  }
}
