import { MemoryCache } from './MemoryCache';

describe('MemoryCache', () => {
  it('forgets what was used least recently when it is full', () => {
    const memory = new MemoryCache({ limit: 2 });
    memory.set('a', 1, 1_000);
    memory.set('b', 2, 1_000);
    memory.get('a');
    memory.set('c', 3, 1_000);
    expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([1, undefined, 3]);
  });

  it('forgets what has expired', () => {
    const memory = new MemoryCache();
    memory.set('a', 1, -1);
    expect(memory.get('a')).toBeUndefined();
  });
});
