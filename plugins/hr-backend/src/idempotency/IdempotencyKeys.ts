import type { RouteAnswer } from '@tos/contract/backend';
import type { OnceRequest, OnceStore } from '@tos/idempotency/backend';
import { refusalOf } from '@tos/refusals/backend';
import type { Knex } from 'knex';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { actorOf } from '../audit/actorOf';
import { refuse } from '../refuse';
import { DatabaseKeyStore, type Claim } from './DatabaseKeyStore';

const WAIT_MS = 10_000;
const POLL_MS = 40;
const TIDY_EVERY_MS = 600_000;

/**
 * One effect and one answer per key and caller. Every transaction that is opened during such a request also writes that it has
 * committed; so a crash between the effect and the answer is noticed, and a request that was given up cannot come late.
 */
export class IdempotencyKeys implements OnceStore {
  readonly #store: DatabaseKeyStore;
  readonly #current = new AsyncLocalStorage<{ claim: Claim; isOver: boolean }>();
  #tidiedAt = Date.now();

  constructor(knex: Knex) {
    this.#store = new DatabaseKeyStore(knex);
    const { transaction } = knex;
    const marked = (work: unknown, ...rest: unknown[]) => {
      if (typeof work !== 'function') return (transaction as Function).call(knex, work, ...rest);
      const marking = async (trx: Knex.Transaction) => {
        const result = await work(trx);
        if (!trx.isCompleted()) await this.#mark(trx);
        return result;
      };
      return (transaction as Function).call(knex, marking, ...rest);
    };
    Object.defineProperty(knex, 'transaction', { value: marked, configurable: true });
  }

  async once(
    { key, credentials, fingerprint }: OnceRequest,
    work: () => Promise<RouteAnswer>,
  ): Promise<RouteAnswer & { isRepeated: boolean }> {
    const claim = { actor: actorOf(credentials), key, claim: randomUUID() };
    const first = await this.#claimOrRead(claim, fingerprint);
    if (first) return { ...first, isRepeated: true };
    await this.#tidy();
    const current = { claim, isOver: false };
    try {
      const answer = await this.#current.run(current, work);
      await this.#store.finish(claim, answer);
      return { ...answer, isRepeated: false };
    } catch (error) {
      // Who is refused may mend the request; what failed after it had committed something must be looked at.
      await this.#store.release(claim, { always: refusalOf(error) !== undefined });
      throw error;
    } finally {
      // What goes on after the answer is not part of the request.
      current.isOver = true;
    }
  }

  /** The answer of the request that came first, or nothing when this is the first. */
  async #claimOrRead(claim: Claim, fingerprint: string): Promise<RouteAnswer | undefined> {
    for (const deadline = Date.now() + WAIT_MS; Date.now() < deadline; await sleep(POLL_MS)) {
      if (await this.#store.claim(claim, fingerprint)) return undefined;
      const known = await this.#store.find(claim);
      if (!known) continue;
      if (known.fingerprint !== fingerprint) throw refuse('contract.idempotency.otherRequest');
      if (known.status !== null) return { status: known.status, body: known.answer ?? undefined };
      if (known.committed && known.isSilent) throw refuse('contract.idempotency.answerLost');
    }
    throw refuse('contract.idempotency.running');
  }

  async #mark(trx: Knex.Transaction): Promise<void> {
    const current = this.#current.getStore();
    if (!current || current.isOver) return;
    if (!(await this.#store.commit(current.claim, trx))) throw refuse('contract.idempotency.running');
  }

  async #tidy(): Promise<void> {
    if (Date.now() - this.#tidiedAt < TIDY_EVERY_MS) return;
    this.#tidiedAt = Date.now();
    await this.#store.removeOld();
  }
}
