import type { HrProfileTab } from './profileTabDataRef';

/** A tab with the id of its extension. */
export interface PlacedProfileTab extends HrProfileTab {
  id: string;
}

/** By order, then by extension id, so that the order is the same on every start. */
export function sortProfileTabs(tabs: PlacedProfileTab[]): PlacedProfileTab[] {
  return [...tabs].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
