import { createBackend } from '@tos/backend-services';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@tos/plugin-auth-backend-module-keycloak-roles'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@tos/plugin-permission-backend-module-roles'));

backend.add(import('@tos/plugin-hr-backend'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@tos/plugin-catalog-backend-module-hr'));
backend.add(import('@backstage/plugin-catalog-backend-module-backstage-openapi'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@tos/plugin-search-backend-module-tos'));

backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.start();
