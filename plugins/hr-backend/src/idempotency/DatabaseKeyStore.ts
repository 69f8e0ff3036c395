import type { RouteAnswer } from '@tos/contract/backend';
import type { Knex } from 'knex';
import { queryRows, sql, word } from '../database/sql';

/** A day, as the API says. */
const KEPT = word(`interval '24 hours'`);
/** Who has not committed by then has ended with its process, or will fail when it tries. */
const SILENT = word(`interval '60 seconds'`);

/** A key of somebody, and the claim under which one request works on it. */
export interface Claim {
  actor: string;
  key: string;
  claim: string;
}

/** What is known of a key that somebody else works on, or has worked on. */
export interface KnownKey {
  fingerprint: string;
  committed: boolean;
  isSilent: boolean;
  status: number | null;
  answer: unknown;
}

/** Reads and writes `idempotency_key`. */
export class DatabaseKeyStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** False when the key is taken: by a request at work, or by one that was answered. */
  async claim({ actor, key, claim }: Claim, fingerprint: string): Promise<boolean> {
    const rows = await queryRows(
      this.#knex,
      sql`insert into idempotency_key as k (actor, key, fingerprint, claim) values (${actor}, ${key}, ${fingerprint}, ${claim})
        on conflict (actor, key) do update set fingerprint = excluded.fingerprint, claim = excluded.claim, committed = false, status = null,
          answer = null, created_at = now()
        where k.created_at < now() - ${KEPT} or (not k.committed and k.status is null and k.fingerprint = excluded.fingerprint
          and k.created_at < now() - ${SILENT})
        returning key`,
    );
    return rows.length > 0;
  }

  async find({ actor, key }: Claim): Promise<KnownKey | undefined> {
    const [row] = await queryRows<KnownKey>(
      this.#knex,
      sql`select fingerprint, committed, created_at < now() - ${SILENT} as "isSilent", status, answer from idempotency_key
        where actor = ${actor} and key = ${key}`,
    );
    return row;
  }

  /** As part of the transaction of the request; false when another request has taken over. */
  async commit(claim: Claim, trx: Knex): Promise<boolean> {
    return (
      (await trx('idempotency_key')
        .where({ ...claim })
        .update({ committed: true })) > 0
    );
  }

  async finish(claim: Claim, { status, body }: RouteAnswer): Promise<void> {
    await this.#knex('idempotency_key')
      .where({ ...claim })
      .update({ status, answer: body === undefined ? null : JSON.stringify(body) });
  }

  /** Gives the key free again; when something has been committed, only `always`. */
  async release(claim: Claim, { always }: { always: boolean }): Promise<void> {
    await this.#knex('idempotency_key')
      .where({ ...claim, ...(!always && { committed: false }) })
      .delete();
  }

  async removeOld(): Promise<void> {
    await queryRows(this.#knex, sql`delete from idempotency_key where created_at < now() - ${KEPT}`);
  }
}
