import { ConfigReader } from '@backstage/config';
import { suggestMapping } from '@tos/plugin-hr-common';
import createKnex from 'knex';
import { createImports } from '..';

/** Imports a file of employees in a process of its own and tells each step, so that a test can kill it there. */
async function importInThisProcess({ connection, path }: { connection: object; path: string }) {
  const knex = createKnex({ client: 'pg', connection, searchPath: ['hr'], pool: { min: 0, max: 5 } });
  const nothing = async () => undefined;
  const silent = { warn: () => undefined } as never;
  const auditor = { createEvent: nothing } as never;
  const { service, runs } = createImports({
    knex,
    config: new ConfigReader({}),
    logger: silent,
    auditor,
    calendar: { today: () => '2026-11-22' },
    changes: { publish: nothing },
  });
  const settled = async (id: string) => {
    for (let told = ''; ;) {
      const run = await runs.get(id);
      const now = `${run.state} ${run.phase} ${run.progress_done}`;
      if (now !== told) process.stdout.write(`${id} ${now}\n`);
      told = now;
      if (['ready', 'checked', 'applied', 'failed'].includes(run.state)) return run;
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  };
  const { id } = await service.upload({ path, remove: nothing }, { kind: 'employees', fileName: 'big.csv' }, 'user:default/test');
  const read = await settled(id);
  const mapping = suggestMapping('employees', read.columns).map(({ field, column }) => ({ field, column }));
  const settings = { mapping, treatments: [], mode: 'add' as const, withoutBadRows: false };
  const { version } = await service.configure(id, { version: read.version, ...settings });
  await service.check(id, version);
  await settled(id);
  await service.apply(id, { version }, 'user:default/test');
  await settled(id);
  await knex.destroy();
}

void importInThisProcess(JSON.parse(process.argv[2]));
