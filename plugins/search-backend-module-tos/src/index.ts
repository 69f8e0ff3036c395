/**
 * Keeps search near the truth of HR.
 *
 * @packageDocumentation
 */
export { searchModuleTos as default } from './module';
