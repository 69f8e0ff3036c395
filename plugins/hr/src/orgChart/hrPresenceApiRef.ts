import { createApiRef } from '@backstage/frontend-plugin-api';

/** Who is here on a day. A plugin that knows absences provides it; without one nothing is said about presence. */
export interface HrPresenceApi {
  /**
   * Entity names of the people who are present, as far as the viewer may know; undefined when nothing is known about the day.
   *
   * @param date - `YYYY-MM-DD`
   */
  presentOn(date: string): Promise<ReadonlySet<string> | undefined>;
}

/** Optional API: with it the boxes of the org chart count who is present. */
export const hrPresenceApiRef = createApiRef<HrPresenceApi>().with({ id: 'plugin.hr.presence', pluginId: 'hr' });
