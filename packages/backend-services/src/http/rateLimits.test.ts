import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import express from 'express';
import request from 'supertest';
import { RedisConnection } from '../cache/RedisConnection';
import { answerFine, portalConfig } from '../__testUtils__/appOf';
import { RedisStandIn } from '../__testUtils__/RedisStandIn';
import { rateLimits } from './rateLimits';

const logger = mockServices.logger.mock();

describe('rateLimits', () => {
  const redisServer = new RedisStandIn();
  const connections: RedisConnection[] = [];
  beforeAll(() => redisServer.start());
  afterAll(async () => {
    await Promise.all(connections.map(connection => connection.close()));
    await redisServer.stop();
  });

  function replica(options: { redis?: boolean; trustProxy?: number } = {}) {
    const backend = {
      limits: { requestsPerMinute: 5, signInsPerMinute: 2 },
      ...(options.redis ? { cache: { store: 'redis', connection: redisServer.url } } : {}),
    };
    const redis = RedisConnection.fromConfig(new ConfigReader({ backend }), logger);
    connections.push(redis);
    const app = express();
    app.set('trust proxy', options.trustProxy ?? false);
    app.use(rateLimits(portalConfig(backend), redis), answerFine);
    return { app, redis };
  }

  async function statuses(app: express.Express, path: string, count: number, header: (i: number) => string = () => '') {
    const result: number[] = [];
    for (let i = 0; i < count; i++) {
      const call = request(app).get(path);
      result.push((await (header(i) ? call.set('X-Forwarded-For', header(i)) : call)).status);
    }
    return result;
  }

  it('counts loopback too, and sign-in steps by a limit of their own', async () => {
    const { app } = replica();
    expect(await statuses(app, '/api/auth/keycloak/start', 3)).toEqual([200, 200, 429]);
    expect(await statuses(app, '/api/auth/keycloak/handler/frame', 1)).toEqual([429]);
    expect(await statuses(app, '/api/hr/persons', 6)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await statuses(app, '/.backstage/health/v1/readiness', 1)).toEqual([200]);
    const refused = await request(app).get('/api/hr/persons');
    expect(refused.headers['retry-after']).toBe('60');
  });

  it('ignores X-Forwarded-For unless a proxy is trusted', async () => {
    const forged = (i: number) => `10.0.0.${i}`;
    const { app } = replica();
    expect(await statuses(app, '/api/auth/x/start', 3, forged)).toEqual([200, 200, 429]);
    const behindProxy = replica({ trustProxy: 1 });
    expect(await statuses(behindProxy.app, '/api/auth/x/start', 3, forged)).toEqual([200, 200, 200]);
    // The proxy appends the true address last; what the client wrote before it does not count.
    expect(await statuses(behindProxy.app, '/api/auth/x/start', 3, i => `10.9.9.${i}, 10.1.1.1`)).toEqual([200, 200, 429]);
  });

  it('is shared by replicas through Redis, and kept per process without it', async () => {
    const [a, b] = [replica({ redis: true }), replica({ redis: true })];
    while (a.redis.state !== 'ok' || b.redis.state !== 'ok') {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    expect(await statuses(a.app, '/api/auth/x/start', 1)).toEqual([200]);
    expect(await statuses(b.app, '/api/auth/x/start', 2)).toEqual([200, 429]);
    expect(await statuses(a.app, '/api/auth/x/start', 1)).toEqual([429]);
    redisServer.silent = true;
    expect(await statuses(b.app, '/api/auth/x/start', 3)).toEqual([200, 200, 429]);
    redisServer.silent = false;
  });

  it.each([0, 2.5, -1])('refuses a limit of %d with the key', limit => {
    const config = portalConfig({ limits: { requestsPerMinute: limit } });
    expect(() => rateLimits(config, replica().redis)).toThrow('backend.limits.requestsPerMinute must be a whole number from 1');
  });
});
