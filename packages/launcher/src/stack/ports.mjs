import { createServer } from 'node:net';
import { UserError } from '../lib/UserError.mjs';

export const DEFAULT_PORT = 7007;
const LAST_PORT = 65_535;

/**
 * The ports of an installation: portal, sign-in service, database, and the pages in development, one after another.
 *
 * @param {string | undefined} text value of `--port`
 */
export function portsFrom(text) {
  const port = text === undefined ? DEFAULT_PORT : Number(text);
  if (!/^\d+$/.test(text ?? '0') || port < 1024 || port > LAST_PORT - 3) {
    throw new UserError(
      `--port ${text} is no port number from 1024 to ${LAST_PORT - 3}.`,
      `For example: ./tos start --port 7100 (that also uses the next three).`,
    );
  }
  return { portal: port, issuer: port + 1, postgres: port + 2, pages: port + 3 };
}

/**
 * Makes sure that ports are free.
 *
 * @param {Record<string, number>} ports by what they are for
 */
export async function checkPorts(ports) {
  for (const [purpose, port] of Object.entries(ports)) {
    if (await isBusy(port)) {
      throw new UserError(
        `Port ${port} (${purpose}) is in use by another program.`,
        `End that program, or choose another port: ./tos start --port ${port + 100 > 60_000 ? 20_000 : port + 100}`,
      );
    }
  }
}

/** @param {number} port */
export function isBusy(port) {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', () => resolve(true));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)));
  });
}

/** @param {number} count */
export async function freePorts(count) {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((resolve, reject) => {
          const server = createServer();
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  return Promise.all(
    servers.map(server => {
      const { port } = server.address();
      return new Promise(resolve => server.close(() => resolve(port)));
    }),
  );
}
