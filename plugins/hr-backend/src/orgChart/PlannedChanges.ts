import type { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { HrChangePublisher } from '../changes/HrChangePublisher';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import { queryRows, sql } from '../database/sql';
import { OrgHistory } from './OrgHistory';

const ACTOR = 'plugin:hr';

/** Makes changes of units and positions that were planned for today count today: in rights, lists and the catalog. */
export class PlannedChanges {
  readonly #options: { knex: Knex; calendar: CompanyCalendar; changes: HrChangePublisher; logger: LoggerService };

  constructor(options: { knex: Knex; calendar: CompanyCalendar; changes: HrChangePublisher; logger: LoggerService }) {
    this.#options = options;
  }

  /** Nothing to do is the rule; two replicas that run it at once do it once. */
  async apply(): Promise<void> {
    const { knex, calendar, changes, logger } = this.#options;
    const today = calendar.today();
    const done = await knex.transaction(async trx => {
      await trx.raw(`select pg_advisory_xact_lock(hashtext('tos.hr.structure')), set_config('hr.history', 'written', true)`);
      const history = new OrgHistory(trx);
      const units = await history.refresh('org_unit', today, { actor: ACTOR });
      const positions = await history.refresh('position', today, { actor: ACTOR });
      // Everybody on those positions is shown anew; so are the units that close or begin today.
      const people = await queryRows<{ id: string }>(
        trx,
        sql`select distinct e.person_id as id from assignment a join employment e on e.id = a.employment_id
          where a.position_id = any(${positions}::uuid[]) and (a.valid_to is null or a.valid_to > ${today})`,
      );
      return { units, positions, people: people.map(row => row.id) };
    });
    if (done.units.length + done.positions.length === 0) return;
    logger.info('Planned changes of the organisation count from today', { units: done.units.length, positions: done.positions.length });
    await changes.publish({ personIds: done.people, orgUnitIds: done.units });
  }
}

/** Looks for planned changes every ten minutes, soon after midnight therefore, and at the start. */
export async function schedulePlannedChanges(options: {
  knex: Knex;
  calendar: CompanyCalendar;
  changes: HrChangePublisher;
  logger: LoggerService;
  scheduler: SchedulerService;
}): Promise<void> {
  const planned = new PlannedChanges(options);
  await options.scheduler.scheduleTask({
    id: 'hr-planned-org-changes',
    frequency: { minutes: 10 },
    timeout: { minutes: 5 },
    scope: 'global',
    fn: () => planned.apply(),
  });
}
