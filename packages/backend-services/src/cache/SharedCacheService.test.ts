import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { RedisStandIn } from '../__testUtils__/RedisStandIn';
import { MemoryCache } from './MemoryCache';
import { RedisConnection } from './RedisConnection';
import { SharedCacheService } from './SharedCacheService';

const redisServer = new RedisStandIn();
let redis: RedisConnection;
let cache: SharedCacheService;

function connect() {
  redis = RedisConnection.fromConfig(
    new ConfigReader({
      backend: { cache: { store: 'redis', connection: redisServer.url } },
    }),
    mockServices.logger.mock(),
  );
  cache = new SharedCacheService({
    redis,
    memory: new MemoryCache(),
    namespace: 'tos:1.0.0:x',
  });
}

async function untilState(state: string) {
  const until = Date.now() + 5_000;
  while (redis.state !== state && Date.now() < until) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  expect(redis.state).toBe(state);
}

async function durationOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

beforeAll(() => redisServer.start());
afterAll(() => redisServer.stop());
afterEach(() => redis.close());

describe('SharedCacheService', () => {
  it('keeps values in Redis, where another replica finds them', async () => {
    connect();
    await untilState('ok');
    await cache.set('answer', { of: [42, 'ä'] });
    await redis.close();
    connect();
    await untilState('ok');
    expect(await cache.get('answer')).toEqual({ of: [42, 'ä'] });
    await cache.delete('answer');
    expect(await cache.get('answer')).toBeUndefined();
  });

  it.each([
    ['garbage', 'gh{"'],
    ['a truncated value', '{"value":{"a"'],
    ['a value of another form', '{"v":1}'],
    ['a bare value', '7'],
    ['a prototype', '{"__proto__":{"value":{"admin":true}}}'],
  ])('takes %s for a miss', async (_what, stored) => {
    connect();
    await untilState('ok');
    await cache.set('answer', 1);
    const [name] = [...redisServer.values.keys()];
    redisServer.values.set(name, stored);
    expect(await cache.get('answer')).toBeUndefined();
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('never reads what another release wrote', async () => {
    connect();
    await untilState('ok');
    await cache.set('answer', 1);
    const next = new SharedCacheService({
      redis,
      memory: new MemoryCache(),
      namespace: 'tos:1.1.0:x',
    });
    expect(await next.get('answer')).toBeUndefined();
  });

  it('works on its own memory while Redis is away, and comes back by itself', async () => {
    connect();
    await untilState('ok');
    await redisServer.stop();
    await untilState('degraded');
    const took = await durationOf(() => cache.set('answer', 1));
    expect(took).toBeLessThan(250);
    expect(await cache.get('answer')).toBe(1);
    await redisServer.start();
    await untilState('ok');
  });

  it('does not wait more than 250 ms for a Redis that has fallen silent', async () => {
    connect();
    await untilState('ok');
    redisServer.silent = true;
    const slow = await durationOf(() => cache.get('answer'));
    const next = await durationOf(() => cache.get('answer'));
    redisServer.silent = false;
    expect(slow).toBeLessThan(350);
    expect(next).toBeLessThan(50);
    expect(redis.state).toBe('degraded');
    await untilState('ok');
  });

  it('starts without Redis', async () => {
    await redisServer.stop();
    connect();
    expect(redis.state).toBe('degraded');
    await cache.set('answer', 1);
    expect(await cache.get('answer')).toBe(1);
    await redisServer.start();
    await untilState('ok');
  });
});
