export { DashboardWidgetBlueprint, type DashboardWidgetParams } from './DashboardWidgetBlueprint';
export { dashboardWidgetDataRef, type DashboardWidget, type DashboardWidgetSize } from './dashboardWidgetDataRef';
