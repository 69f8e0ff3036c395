import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endTied, spawnTied } from './spawnTied.mjs';

const HERE = fileURLToPath(new URL('./spawnTied.mjs', import.meta.url));
const TALKER = `process.on('SIGTERM', () => {}); console.log(process.pid); setInterval(() => {}, 1000)`;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function gone(pid) {
  for (let tries = 0; tries < 100 && isAlive(pid); tries++) {
    await sleep(50);
  }
  return !isAlive(pid);
}

test('a program ends with the launcher, even when that is killed', async () => {
  const script = `import(${JSON.stringify(HERE)}).then(({ spawnTied }) => {
    const child = spawnTied(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    console.log(child.pid);
  })`;
  const launcher = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(launcher.stdout, 'data');
  const pid = Number(line);
  assert.ok(isAlive(pid));
  launcher.kill('SIGKILL');
  assert.ok(await gone(pid));
});

test('what does not end politely is killed, with its own children', async () => {
  const child = spawnTied('/bin/sh', ['-c', `"${process.execPath}" -e "${TALKER}" & wait`]);
  const [line] = await once(child.stdout, 'data');
  const grandchild = Number(line);
  await endTied(child, 500);
  assert.ok(await gone(grandchild));
});

test('a program gets its arguments as they are, and its exit code comes back', async () => {
  const child = spawnTied(process.execPath, ['-e', 'console.log(process.argv[1]); process.exit(7)', '$HOME "quoted" \'too\'']);
  const [line] = await once(child.stdout, 'data');
  assert.equal(String(line), '$HOME "quoted" \'too\'\n');
  const [code] = await once(child, 'exit');
  assert.equal(code, 7);
  await endTied(child);
});
