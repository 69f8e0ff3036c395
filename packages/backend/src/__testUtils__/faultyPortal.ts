import { createBackend } from '@tos/backend-services';
import { faultsPlugin, faultyProcessors } from './faultsPlugin';

const backend = createBackend();

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@tos/plugin-auth-backend-module-keycloak-roles'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(faultsPlugin);
backend.add(faultyProcessors);

backend.start();
