/**
 * HR backend: people, org units and positions.
 *
 * @packageDocumentation
 */
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { permissionModuleHr } from './permissions/permissionModuleHr';
import { hrPlugin } from './plugin';

export { hrPlugin, permissionModuleHr };

/** The plugin, and the module that makes its permissions known to `permission.roles`. */
export default createBackendFeatureLoader({
  *loader() {
    yield hrPlugin;
    yield permissionModuleHr;
  },
});
