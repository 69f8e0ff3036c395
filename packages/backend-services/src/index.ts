/**
 * The platform's services as tOS runs them: steady through faults, strict towards strangers.
 *
 * @packageDocumentation
 */
export { createBackend, startFailure } from './createBackend';
export { defaultServiceFactories } from './defaultServiceFactories';
export { checkConfigFiles, type ConfigFile, type ConfigFinding } from './config/checkConfigFiles';
export { checkProductionConfig } from './config/checkProductionConfig';
export { checkConfig, configFilePaths, describeFinding } from './config/rootConfigServiceFactory';
export { readConfigSchema } from './config/configSchema';
export { outageMessage, toUnavailable } from './database/outage';
