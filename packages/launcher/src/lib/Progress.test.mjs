import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Progress } from './Progress.mjs';

function paper(isTTY) {
  const out = { isTTY, columns: 40, text: '' };
  out.write = text => {
    out.text += text;
  };
  return out;
}

test('writes plain lines where there is no terminal', async () => {
  const out = paper(false);
  const progress = new Progress(2, out);
  assert.equal(await progress.step('First', async () => 42), 42);
  await assert.rejects(
    progress.step('Second', async () => {
      throw new Error('broken');
    }),
    /broken/,
  );
  assert.equal(out.text, '[1/2] First\n[1/2] First: done (0 s)\n[2/2] Second\n[2/2] Second: failed (0 s)\n');
});

test('keeps one line alive on a terminal and cuts what does not fit', async () => {
  const out = paper(true);
  await new Progress(1, out).step('Work', async detail => {
    detail('x'.repeat(100));
    await sleep(250);
  });
  const frames = out.text.split('\r\u001b[K').slice(1);
  assert.ok(frames.length > 2);
  assert.ok(frames.slice(0, -1).every(frame => frame.length <= 39 && !frame.includes('\n')));
  assert.equal(frames.at(-1), '✔ [1/1] Work (0 s)\n');
});
