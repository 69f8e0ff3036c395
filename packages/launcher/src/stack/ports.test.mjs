import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { checkPorts, freePorts, portsFrom } from './ports.mjs';

test('uses the port and the next three', () => {
  assert.deepEqual(portsFrom('7100'), { portal: 7100, issuer: 7101, postgres: 7102, pages: 7103 });
  assert.equal(portsFrom(undefined).portal, 7007);
});

for (const text of ['0', '80', '65533', '7007x', '-7007', '', 'abc', '7007.5', '1e4']) {
  test(`refuses --port "${text}"`, () => assert.throws(() => portsFrom(text), /is no port number/));
}

test('names the busy port and offers another', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await assert.rejects(checkPorts({ portal: port }), error => {
    assert.equal(error.message, `Port ${port} (portal) is in use by another program.`);
    assert.match(error.remedy, /--port \d+$/);
    return true;
  });
  server.close();
});

test('finds free ports, each only once', async () => {
  const ports = await freePorts(5);
  assert.equal(new Set(ports).size, 5);
  await checkPorts(Object.fromEntries(ports.map(port => [String(port), port])));
});
