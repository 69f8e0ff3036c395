export { authModuleKeycloakRoles as default } from './module';
