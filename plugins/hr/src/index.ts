export { hrPlugin as default } from './plugin';
export { hrPresenceApiRef, type HrPresenceApi } from './orgChart/hrPresenceApiRef';
