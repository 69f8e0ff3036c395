import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

// Says something for ever, and what went wrong as well, as the portal does.
const TALKATIVE = `
  require('@backstage/cli/config/nodeTransform.cjs');
  const { stopWhenUnread } = require(${JSON.stringify(join(__dirname, 'stopWhenUnread.ts'))});
  process.on('uncaughtException', error => console.log(String(error)));
  if (process.argv[1] === 'guarded') stopWhenUnread();
  setInterval(() => console.log('hello'), 5);
`;

describe('stopWhenUnread', () => {
  it.each([
    ['ends a process whose reader is gone', 'guarded', 'SIGTERM'],
    ['is needed: without it the process goes on', 'unguarded', undefined],
  ])('%s', async (_what, argument, expected) => {
    const child = spawn(process.execPath, ['-e', TALKATIVE, argument], { stdio: ['ignore', 'pipe', 'ignore'] });
    const exited = once(child, 'exit');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const patience = new Promise(resolve => setTimeout(() => resolve([]), expected ? 20_000 : 1_000));
    const [, signal] = (await Promise.race([exited, patience])) as [number?, string?];
    child.kill('SIGKILL');
    await exited;
    expect(signal).toBe(expected);
  });
});
