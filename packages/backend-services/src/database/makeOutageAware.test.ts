import { mockServices } from '@backstage/backend-test-utils';
import { useTestDatabase } from '@tos/local-stack';
import knexFactory, { Knex } from 'knex';
import { TcpProxy } from '@tos/local-stack';
import { makeOutageAware } from './makeOutageAware';

jest.setTimeout(60_000);

const UNAVAILABLE = { name: 'ServiceUnavailableError' };

describe('makeOutageAware', () => {
  const database = useTestDatabase();
  let proxy: TcpProxy;
  let knex: Knex;
  const onFullDisk = jest.fn();

  beforeAll(async () => {
    const { host, port } = database.connection;
    proxy = new TcpProxy({ host, port });
    await proxy.open();
    knex = makeOutageAware(
      knexFactory({
        client: 'pg',
        connection: {
          ...database.connection,
          host: '127.0.0.1',
          port: proxy.port,
        },
        pool: { min: 0, max: 1 },
        acquireConnectionTimeout: 1_000,
      }),
      { logger: mockServices.logger.mock(), onFullDisk },
    );
    await knex.schema.createTable('things', table => {
      table.integer('id').primary();
    });
  });

  afterAll(async () => {
    await knex.destroy();
    await proxy.cut();
  });

  it('leaves errors of the statement as they are', async () => {
    await knex('things').insert({ id: 1 });
    await expect(knex('things').insert({ id: 1 })).rejects.toMatchObject({
      code: '23505',
    });
    await expect(knex.raw('selct')).rejects.toMatchObject({ code: '42601' });
  });

  it('still runs, commits and rolls back transactions', async () => {
    await knex.transaction(trx => trx('things').insert({ id: 2 }));
    await expect(
      knex.transaction(async trx => {
        await trx('things').insert({ id: 3 });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await knex('things').pluck('id').orderBy('id')).toEqual([1, 2]);
  });

  it('answers 503 while the database cannot be reached, without its address', async () => {
    await proxy.cut();
    for (const attempt of [knex('things').select(), knex.transaction(trx => trx('things').insert({ id: 9 }))]) {
      const error = await attempt.then(
        () => undefined,
        (e: Error) => e,
      );
      expect(error).toMatchObject(UNAVAILABLE);
      expect(JSON.stringify(error) + error!.message).not.toContain('127.0.0.1');
    }
    await proxy.open();
    expect(await knex('things').pluck('id')).not.toContain(9);
  });

  it('answers 503 when the connection is lost in the middle of a transaction', async () => {
    const lost = knex.transaction(async trx => {
      await trx('things').insert({ id: 10 });
      await proxy.cut();
      await trx('things').insert({ id: 11 });
    });
    await expect(lost).rejects.toMatchObject(UNAVAILABLE);
    await proxy.open();
    expect(await knex('things').whereIn('id', [10, 11])).toEqual([]);
  });

  it('answers 503 when all connections of the pool are busy', async () => {
    const busy = knex.raw('select pg_sleep(2)').then(() => 'slept');
    await expect(Promise.all([busy, knex('things').select()])).rejects.toMatchObject(UNAVAILABLE);
    expect(await busy).toBe('slept');
  });

  it('says so when the database is read-only', async () => {
    const readOnly = knex.transaction(async trx => {
      await trx.raw('set transaction read only');
      await trx('things').insert({ id: 12 });
    });
    await expect(readOnly).rejects.toMatchObject({
      ...UNAVAILABLE,
      message: expect.stringContaining('read-only at the moment'),
    });
  });

  it('tells when the disk is full, and only then', async () => {
    expect(onFullDisk).not.toHaveBeenCalled();
    const full = knex.raw(`do $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`);
    await expect(full).rejects.toMatchObject({ ...UNAVAILABLE, message: expect.stringContaining('no disk space left') });
    expect(onFullDisk).toHaveBeenCalledTimes(1);
  });
});
