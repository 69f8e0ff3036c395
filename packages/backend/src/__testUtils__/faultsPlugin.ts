import { coreServices, createBackendModule, createBackendPlugin, type LoggerService } from '@backstage/backend-plugin-api';
import { notificationService, notificationsProcessingExtensionPoint } from '@backstage/plugin-notifications-node';
import { defineContract } from '@tos/contract';
import { createContractRouter } from '@tos/contract/backend';
import { setTimeout as sleep } from 'node:timers/promises';

const REASONS = { error: new Error('select * from secrets'), string: 'a thrown string', null: null };
type Reason = keyof typeof REASONS;
const KINDS = Object.keys(REASONS) as Reason[];

const fail = (kind: Reason) => Promise.reject(REASONS[kind]);
const route = (method: 'get' | 'post', path: string) => ({ method, path, summary: path, access: { signedIn: 'test' } }) as const;

const contract = defineContract({
  pluginId: 'faults',
  title: 'Faults',
  version: '1.0.0',
  description: 'What plugins may do wrong',
  routes: {
    error: route('get', '/error'),
    string: route('get', '/string'),
    null: route('get', '/null'),
    notify: route('post', '/notify'),
    pair: route('post', '/pair'),
  },
});

const EVERY_SECOND = { frequency: { seconds: 1 }, timeout: { seconds: 2 } };

/** Tasks that take longer than their period; each says in the log when it begins and ends. */
const LONG_TASKS: Record<string, (signal: AbortSignal) => Promise<unknown>> = {
  slow: () => sleep(1_500),
  heedful: signal => sleep(60_000, undefined, { signal }).catch(() => {}),
  heedless: () => new Promise(() => {}),
};

async function observed(id: string, logger: LoggerService, work: Promise<unknown>) {
  logger.info(`task ${id} begins`);
  await work;
  logger.info(`task ${id} ends`);
}

/** Routes and tasks that fail or hang, and a write of two rows that takes its time. */
export const faultsPlugin = createBackendPlugin({
  pluginId: 'faults',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        http: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        scheduler: coreServices.scheduler,
      },
      async init({ database, http, httpAuth, logger, notifications, permissions, scheduler }) {
        const knex = await database.getClient();
        await knex.raw('create table if not exists pair (id uuid, half int)');
        for (const kind of KINDS) {
          await scheduler.scheduleTask({ id: `throws-${kind}`, ...EVERY_SECOND, fn: () => fail(kind) });
        }
        for (const [id, work] of Object.entries(LONG_TASKS)) {
          await scheduler.scheduleTask({ id, ...EVERY_SECOND, fn: signal => observed(id, logger, work(signal)) });
        }
        const timetable = { frequency: { cron: '*/10 * * * * *' }, timeout: { seconds: 2 } };
        await scheduler.scheduleTask({ id: 'cron', ...timetable, fn: () => observed('cron', logger, sleep(200)) });
        const pair = () =>
          knex.transaction(async trx => {
            const { rows } = await trx.raw('insert into pair values (gen_random_uuid(), 1) returning id');
            await trx.raw('select pg_sleep(0.01)');
            await trx.raw('insert into pair values (?, 2)', [rows[0].id]);
          });
        const notify = () => notifications.send({ recipients: { type: 'broadcast' }, payload: { title: 'Hello' } });
        const handlers = { error: () => fail('error'), string: () => fail('string'), null: () => fail('null'), notify, pair };
        http.use(createContractRouter(contract, { httpAuth, permissions, handlers }));
      },
    });
  },
});

/** Processors of notifications that fail at each step. */
export const faultyProcessors = createBackendModule({
  pluginId: 'notifications',
  moduleId: 'faults',
  register(env) {
    env.registerInit({
      deps: { processing: notificationsProcessingExtensionPoint },
      async init({ processing }) {
        for (const kind of KINDS) {
          const step = () => fail(kind);
          processing.addProcessor({ getName: () => kind, processOptions: step, preProcess: step, postProcess: step });
        }
      },
    });
  },
});
