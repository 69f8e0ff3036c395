import type { DashboardWidget } from '@tos/plugin-dashboard-react';

/** A widget with the id of its extension. */
export interface PlacedWidget extends DashboardWidget {
  id: string;
}

/** By order, then by id, so that the page looks the same every day. */
export function sortWidgets(widgets: PlacedWidget[]): PlacedWidget[] {
  return [...widgets].sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}
