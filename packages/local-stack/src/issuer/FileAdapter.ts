import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

const WRITE_DELAY_MS = 200;

/** Sessions and tokens of the issuer: in memory, and in a file so that a restart signs nobody out. */
export class TokenStore {
  readonly entries: Map<string, Entry>;
  readonly #file?: string;
  #pending?: NodeJS.Timeout;

  constructor(file?: string) {
    this.#file = file;
    this.entries = new Map(file && existsSync(file) ? readEntries(file) : []);
  }

  /** Notes a change; it is written soon. */
  changed(): void {
    if (this.#file && !this.#pending) {
      this.#pending = setTimeout(() => this.flush(), WRITE_DELAY_MS);
    }
  }

  /** Writes what has changed at once. */
  flush(): void {
    clearTimeout(this.#pending);
    this.#pending = undefined;
    if (!this.#file) {
      return;
    }
    const now = Date.now();
    for (const [key, { expiresAt }] of this.entries) {
      if (expiresAt < now) {
        this.entries.delete(key);
      }
    }
    writeFileSync(`${this.#file}.new`, JSON.stringify([...this.entries]), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }
}

/** One kind of record (session, grant, refresh token …) in the {@link TokenStore}. */
export class FileAdapter implements Adapter {
  constructor(
    private readonly store: TokenStore,
    private readonly kind: string,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    this.store.entries.set(this.#key(id), { payload, expiresAt: Date.now() + expiresIn * 1000 });
    this.store.changed();
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const entry = this.store.entries.get(this.#key(id));
    return entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#search(payload => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#search(payload => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const entry = this.store.entries.get(this.#key(id));
    if (entry) {
      entry.payload.consumed = Math.floor(Date.now() / 1000);
      this.store.changed();
    }
  }

  async destroy(id: string): Promise<void> {
    this.store.entries.delete(this.#key(id));
    this.store.changed();
  }

  /** Ends the codes and tokens of this kind that were given out with one grant; a sign-in under way goes on. */
  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of this.store.entries) {
      if (payload.grantId === grantId && key.startsWith(`${this.kind}:`)) {
        this.store.entries.delete(key);
      }
    }
    this.store.changed();
  }

  #key(id: string): string {
    return `${this.kind}:${id}`;
  }

  #search(matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const [key, { payload, expiresAt }] of this.store.entries) {
      if (key.startsWith(`${this.kind}:`) && expiresAt > Date.now() && matches(payload)) {
        return payload;
      }
    }
    return undefined;
  }
}

/** A file cut off by a crash costs the sessions, not the start. */
function readEntries(file: string): Array<[string, Entry]> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}
