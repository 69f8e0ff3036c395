/**
 * What other backend plugins build on HR with.
 *
 * @packageDocumentation
 */
export * from './createHrClient';
export * from './hrPrivacyExtensionPoint';
