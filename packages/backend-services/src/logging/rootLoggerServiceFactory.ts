import { createConfigSecretEnumerator } from '@backstage/backend-defaults/rootConfig';
import { WinstonLogger, WinstonLoggerLevelOverride } from '@backstage/backend-defaults/rootLogger';
import { coreServices, createServiceFactory } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { format, transports } from 'winston';
import { configSchemaServiceRef } from '../config/configSchema';
import { jsonLines } from './jsonLines';
import { oncePerOutage } from './oncePerOutage';

/**
 * The platform's logger: secrets of the configuration are masked, the level comes from `LOG_LEVEL` or
 * `backend.logger.level`; in production one JSON object per line with time, level and request id.
 */
export const rootLoggerServiceFactory = createServiceFactory({
  service: coreServices.rootLogger,
  deps: { config: coreServices.rootConfig, schema: configSchemaServiceRef },
  async factory({ config, schema }) {
    const isProduction = process.env.NODE_ENV === 'production';
    const logger = WinstonLogger.create({
      meta: {
        service: 'tos',
        ...config.getOptional<Record<string, string>>('backend.logger.meta'),
      },
      level: config.getOptionalString('backend.logger.level') ?? 'info',
      format: format.combine(oncePerOutage(), isProduction ? jsonLines() : WinstonLogger.colorFormat()),
      transports: [new transports.Console()],
    });
    logger.setLevelOverrides(readOverrides(config));
    const secretsOf = await createConfigSecretEnumerator({
      logger: logger.child({ service: 'config' }),
      schema,
    });
    logger.addRedactions(secretsOf(config));
    return logger;
  },
});

/** The search plugin writes what people search for, which may be names, into the log. */
const SEARCH_TERMS: WinstonLoggerLevelOverride = {
  matchers: { plugin: 'search', message: '/^Search request received/' },
  level: 'error',
};

function readOverrides(config: Config): WinstonLoggerLevelOverride[] {
  const overrides = config.getOptionalConfigArray('backend.logger.overrides') ?? [];
  const configured = overrides.map(override => ({
    matchers: override.get('matchers'),
    level: override.getString('level'),
  })) as WinstonLoggerLevelOverride[];
  return [...configured, SEARCH_TERMS];
}
