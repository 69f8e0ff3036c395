export { dashboardPlugin as default } from './plugin';
