import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  entitlementWhatIf,
  explainBucket,
  leaveBalance,
  type LeaveAccountView,
  type LeaveBucket,
  type LeaveWhatIfInput,
  type LeaveWhatIfResult,
} from '@tos/plugin-hr-common';
import type { Knex } from 'knex';
import { actorOf } from '../audit/actorOf';
import type { DatabaseAuditStore } from '../audit/DatabaseAuditStore';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { sql, type Sql } from '../database/sql';
import { signedInName } from '../people/signedInName';
import type { PersonAccess, RowAccess } from '../permissions/Access';
import { personCondition, visiblePerson } from '../permissions/accessSql';
import { isOwn } from '../permissions/fourEyes';
import { refuse } from '../refuse';
import type { LeaveLedger } from './LeaveLedger';

/** What leave accounts are read with. */
export interface LeaveAccountServices {
  knex: Knex;
  ledger: LeaveLedger;
  calendar: CompanyCalendar;
  audit: DatabaseAuditStore;
}

const pick = ({ id, kind, leaveYear, expiresOn }: LeaveBucket) => ({ id, kind, leaveYear, expiresOn });
const belongsTo = ({ kind, leaveYear }: LeaveBucket, year: number) => (kind === 'carry' ? leaveYear < year : leaveYear === year);

/** Leave accounts as people, leads and HR see them. */
export class LeaveAccountService {
  readonly #options: LeaveAccountServices;

  constructor(options: LeaveAccountServices) {
    this.#options = options;
  }

  readOwn(year: number | undefined, credentials: BackstageCredentials): Promise<LeaveAccountView> {
    return this.#view(sql`p.entity_name = ${signedInName(credentials)}`, { year, history: true });
  }

  /** @throws NotFoundError when there is no such person for the caller */
  async read(
    id: string,
    caller: { year?: number; access: PersonAccess; balance: RowAccess; history: RowAccess; credentials: BackstageCredentials },
  ): Promise<LeaveAccountView> {
    const { knex, audit, calendar } = this.#options;
    const options = { today: calendar.today(), checks: 'few' } as const;
    const who = sql`p.id = ${id} and ${visiblePerson(caller.access, 'p', options)} and ${personCondition(caller.balance, 'p', options)}`;
    const seesHistory = await knex.transaction(trx =>
      this.#options.ledger.store.employment(sql`${who} and ${personCondition(caller.history, 'p', options)}`, options.today, trx),
    );
    const actor = actorOf(caller.credentials);
    const view = await this.#view(who, { year: caller.year, history: seesHistory !== undefined });
    if (!isOwn(seesHistory?.entity_name ?? '', actor)) {
      await audit.append([{ actor, action: 'person.leave.read', subjectType: 'person', subjectId: id }]);
    }
    return view;
  }

  async whatIf({ year, exitDate, daysPerWeek }: LeaveWhatIfInput, credentials: BackstageCredentials): Promise<LeaveWhatIfResult> {
    const { ledger, calendar, knex } = this.#options;
    const employment = await ledger.store.employment(sql`p.entity_name = ${signedInName(credentials)}`, calendar.today(), knex);
    if (!employment) throw refuse('hr.person.ownMissing');
    const input = ledger.entitlementInput(employment, year);
    if (exitDate && exitDate < input.entryDate) throw refuse.at('body.exitDate', 'hr.field.exitBeforeEntry');
    const change = { ...(exitDate !== undefined && { exitDate }), ...(daysPerWeek !== undefined && { daysPerWeek }) };
    const { before, after, difference } = entitlementWhatIf(input, change);
    return { before: before.total, after: after.total, difference, claim: [...after.steps] };
  }

  async #view(who: Sql, { year, history }: { year?: number; history: boolean }): Promise<LeaveAccountView> {
    const { ledger, calendar, knex } = this.#options;
    const today = calendar.today();
    const thisYear = Number(today.slice(0, 4));
    const asked = year ?? thisYear;
    return knex.transaction(async trx => {
      const employment = await ledger.store.employment(who, today, trx);
      if (!employment) throw refuse('hr.person.missing');
      // Years long gone or far ahead are looked at, not opened.
      const years = Math.abs(asked - thisYear) <= 1 ? [asked] : [];
      const account = await ledger.account(employment, { years, today, trx });
      const buckets = account.buckets.filter(bucket => belongsTo(bucket, asked));
      const { on: _, buckets: rows, ...numbers } = leaveBalance({ ...account, buckets }, today);
      return {
        year: asked,
        today,
        ...numbers,
        buckets: rows.map(({ bucket, ...row }) => ({ ...pick(bucket), ...row })),
        ...(history && {
          claim: [...ledger.entitlement(employment, asked).steps],
          entries: buckets.flatMap(bucket => explainBucket(bucket, account.postings).map(step => ({ ...step, bucketId: bucket.id }))),
        }),
      };
    });
  }
}
