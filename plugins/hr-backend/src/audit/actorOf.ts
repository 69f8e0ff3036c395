import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Who acts, as it is written into audit records: a user reference or `plugin:<id>`. */
export function actorOf(credentials: BackstageCredentials): string {
  const principal = credentials.principal as { userEntityRef?: string; subject?: string };
  return principal.userEntityRef ?? principal.subject ?? 'unknown';
}
