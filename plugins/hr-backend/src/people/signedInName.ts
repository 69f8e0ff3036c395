import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { entityNameOf } from '../permissions/accessSql';
import { actorOf } from '../audit/actorOf';

/** Entity name of the signed-in person; empty when the account is no `user:default/…`. */
export const signedInName = (credentials: BackstageCredentials) => entityNameOf(actorOf(credentials));
