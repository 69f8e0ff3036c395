import { createHash, timingSafeEqual } from 'node:crypto';
import type { RealmUser } from './readRealm';

/** What tests change about a user while the issuer runs. */
export type UserPatch = Partial<Pick<RealmUser, 'enabled' | 'email' | 'emailVerified' | 'firstName' | 'lastName' | 'realmRoles'>>;

/** The users of the realm, as they are at the moment. */
export class RealmUsers {
  readonly #users: RealmUser[];

  constructor(users: RealmUser[]) {
    this.#users = users;
  }

  /** Finds an enabled user by id. */
  find(id: string): RealmUser | undefined {
    return this.#users.find(user => user.id === id && user.enabled);
  }

  /** Finds the enabled user a name (or e-mail address) and a password belong to. */
  authenticate(login: string, password: string): RealmUser | undefined {
    const wanted = login.trim().toLowerCase();
    const user = this.#users.find(({ username, email }) => username.toLowerCase() === wanted || email?.toLowerCase() === wanted);
    const expected = user?.credentials.find(({ type }) => type === 'password')?.value;
    const matches = isSame(password, expected ?? '');
    return user?.enabled && expected && matches ? user : undefined;
  }

  /** @throws Error when there is no user of that name */
  update(username: string, patch: UserPatch): void {
    const user = this.#users.find(candidate => candidate.username === username);
    if (!user) {
      throw new Error(`The realm has no user ${username}`);
    }
    Object.assign(user, patch);
  }
}

function isSame(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
