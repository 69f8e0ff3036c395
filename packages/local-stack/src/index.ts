export { startPostgres, type PostgresOptions } from './postgres/startPostgres';
export { PostgresServer, type PostgresConnection } from './postgres/PostgresServer';
export { createTestDatabase, type TestDatabase } from './testing/createTestDatabase';
export { openTestPostgres, stopTestPostgres } from './testing/testPostgres';
export { useTestDatabase, type TestDatabaseHandle } from './testing/useTestDatabase';
export { findFreePort, isPortBusy } from './ports';
export { startIssuer, type OidcIssuer } from './issuer/startIssuer';
export type { IssuerOptions } from './issuer/issuerOptions';
export type { UserPatch } from './issuer/RealmUsers';
