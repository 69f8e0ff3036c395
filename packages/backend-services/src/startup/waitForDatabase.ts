import { LoggerService } from '@backstage/backend-plugin-api';
import { Config, ConfigReader } from '@backstage/config';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { connectionSettings } from '../database/databaseDefaults';
import { openConnection } from '../database/DatabaseMonitor';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Connects to the database, however long it takes to come up, with one log line per attempt. Creates the database when
 * the server has none of that name yet (unless `backend.database.ensureExists` is false).
 *
 * @throws AbortError when `signal` fires
 */
export async function waitForDatabase(options: { config: Config; logger: LoggerService; signal: AbortSignal }): Promise<Client> {
  const { config, logger, signal } = options;
  const { host = 'localhost', port = 5432 } = connectionSettings(config);
  let pause = FIRST_PAUSE_MS;
  for (;;) {
    try {
      return await connectOrCreate(config);
    } catch (error) {
      signal.throwIfAborted();
      logger.warn(`Waiting for the database at ${host}:${port}: ${reasonOf(error)}; next attempt in ${pause / 1000} s`);
      await sleep(pause, undefined, { signal });
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }
}

function reasonOf(error: unknown): string {
  const { code, message, errors } = error as {
    code?: string;
    message?: string;
    errors?: Error[];
  };
  return message || errors?.[0]?.message || code || String(error);
}

async function connectOrCreate(config: Config): Promise<Client> {
  try {
    return await openConnection(config, 'start');
  } catch (error) {
    const missing = (error as { code?: string }).code === '3D000';
    const mayCreate = config.getOptionalBoolean('backend.database.ensureExists') ?? true;
    if (!missing || !mayCreate) {
      throw error;
    }
    await createDatabase(config);
    return openConnection(config, 'start');
  }
}

async function createDatabase(config: Config): Promise<void> {
  const settings = connectionSettings(config);
  const admin = await openConnection(
    new ConfigReader({
      backend: {
        database: { connection: { ...settings, database: 'postgres' } },
      },
    }),
    'start',
  );
  try {
    const name = admin.escapeIdentifier(String(settings.database));
    await admin.query(`create database ${name}`);
  } catch (error) {
    // Another replica was quicker.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) {
      throw error;
    }
  } finally {
    await admin.end();
  }
}
