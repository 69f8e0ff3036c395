export { hrPlugin as default } from './plugin';
