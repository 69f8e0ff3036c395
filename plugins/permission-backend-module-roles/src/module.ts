import { coreServices, createBackendModule } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { createContractRouter } from '@tos/contract/backend';
import { accessContract } from '@tos/plugin-access-common';
import { rolesPermissionsExtensionPoint } from '@tos/plugin-permission-node-roles';
import { AccessDescription } from './access/AccessDescription';
import { loadRoles } from './config/loadRoles';
import { platformPermissions } from './policy/platformPermissions';
import { RolesPolicy } from './policy/RolesPolicy';
import { RolesRegistry } from './policy/RolesRegistry';

/** Decides by the roles of `permission.roles`, and shows who may do what. */
export const permissionModuleRoles = createBackendModule({
  pluginId: 'permission',
  moduleId: 'roles',
  register(env) {
    const registry = new RolesRegistry();
    platformPermissions.forEach(registration => registry.addPermissions(registration));
    env.registerExtensionPoint(rolesPermissionsExtensionPoint, registry);
    env.registerInit({
      deps: {
        policy: policyExtensionPoint,
        config: coreServices.rootConfig,
        userInfo: coreServices.userInfo,
        http: coreServices.httpRouter,
        auth: coreServices.auth,
        httpAuth: coreServices.httpAuth,
        permissions: coreServices.permissions,
        logger: coreServices.logger,
      },
      // The platform initialises a module that offers an extension point after all modules that use it: the registry is complete here.
      async init({ policy, config, userInfo, http, auth, httpAuth, permissions, logger }) {
        const roles = await loadRoles(config, registry).catch(error => {
          // The start fails with this error; without any policy the platform would add a misleading one.
          policy.setPolicy({ handle: async () => ({ result: AuthorizeResult.DENY }) });
          throw error;
        });
        policy.setPolicy(new RolesPolicy({ roles, registry, userInfo }));
        const description = new AccessDescription({ roles, registry });
        http.use(
          createContractRouter(accessContract, {
            httpAuth,
            permissions,
            handlers: {
              async getMatrix({ credentials }) {
                const person = auth.isPrincipal(credentials, 'user') ? await userInfo.getUserInfo(credentials) : undefined;
                return description.matrix(person?.ownershipEntityRefs ?? []);
              },
              getMine: async ({ credentials }) => description.mine(await userInfo.getUserInfo(credentials)),
            },
          }),
        );
        logger.info(`${roles.names.length} roles decide on ${registry.permissions().length} permissions`);
      },
    });
  },
});
