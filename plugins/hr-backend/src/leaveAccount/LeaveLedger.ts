import { leaveEntitlement, type LeaveAccount, type LeavePosting } from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import type { DatabaseLeaveStore } from './DatabaseLeaveStore';
import { entitlementInputOf, type LeaveEmployment } from './EmploymentFacts';

/** Who books what nobody in particular does. */
const SYSTEM = 'plugin:hr';

/** Grants the leave of a year when it is first asked for, and corrects it when the facts behind it have changed. */
export class LeaveLedger {
  readonly store: DatabaseLeaveStore;
  readonly #contractDays: number | undefined;

  constructor(store: DatabaseLeaveStore, contractDays: number | undefined) {
    this.store = store;
    this.#contractDays = contractDays;
  }

  entitlementInput(employment: LeaveEmployment, year: number) {
    return entitlementInputOf(employment, year, this.#contractDays);
  }

  entitlement(employment: LeaveEmployment, year: number) {
    return leaveEntitlement(this.entitlementInput(employment, year));
  }

  /**
   * The account with the claims of these years in it. Whoever calls it twice, or on two replicas at once, grants once.
   *
   * @param exceptRequest - pending request that is left out
   */
  async account(
    employment: LeaveEmployment,
    { years, today, trx, exceptRequest }: { years: readonly number[]; today: string; trx: Knex; exceptRequest?: string },
  ): Promise<LeaveAccount> {
    await this.store.lock(employment.id, trx);
    const account = await this.store.account(employment.id, trx, exceptRequest);
    let written = false;
    for (const year of years) written = (await this.#grant(employment, { account, year, today, trx })) || written;
    return written ? this.store.account(employment.id, trx, exceptRequest) : account;
  }

  async #grant(employment: LeaveEmployment, options: { account: LeaveAccount; year: number; today: string; trx: Knex }) {
    const { account, year, today, trx } = options;
    const sourceId = `year:${year}`;
    const due = new Map<string, number>(this.entitlement(employment, year).buckets.map(({ kind, granted }) => [kind, granted]));
    const ofYear = account.buckets.filter(bucket => bucket.leaveYear === year && bucket.kind !== 'carry' && bucket.kind !== 'manual');
    const postings: LeavePosting[] = [];
    for (const kind of new Set([...due.keys(), ...ofYear.map(bucket => bucket.kind)]) as Set<(typeof ofYear)[number]['kind']>) {
      const known = ofYear.find(bucket => bucket.kind === kind);
      const granted = account.postings
        .filter(posting => posting.bucketId === known?.id && posting.sourceId === sourceId)
        .reduce((sum, { delta }) => sum + delta, 0);
      const delta = (due.get(kind) ?? 0) - granted;
      const rule = { expiresOn: `${year}-12-31`, expiryRule: 'yearEnd' } as const;
      const bucketId = known?.id ?? (await this.store.addBucket(employment.id, { kind, leaveYear: year, ...rule }, trx));
      if (delta === 0) continue;
      const isFirst = !known;
      postings.push({
        bucketId,
        date: today,
        delta,
        kind: isFirst ? 'grant' : 'correct',
        sourceId,
        ...(isFirst ? {} : { reason: 'recalculated' }),
      });
    }
    await this.store.post(postings, SYSTEM, trx);
    return postings.length > 0;
  }
}
