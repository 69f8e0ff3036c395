/**
 * Mirrors HR org units and persons to Group and User entities.
 *
 * @packageDocumentation
 */
export { catalogModuleHr as default } from './module';
