import { connect as connectPlain } from 'node:net';
import { connect as connectTls } from 'node:tls';

const PATIENCE_MS = 3_000;

/**
 * @param {import('@backstage/config').Config} config
 * @returns {Promise<import('../commands/doctor.mjs').Finding[]>}
 */
export async function checkRedis(config) {
  if (config.getOptionalString('backend.cache.store') !== 'redis') {
    return [];
  }
  const url = new URL(config.getString('backend.cache.connection'));
  try {
    const answer = await ping(url);
    if (!answer.includes('+PONG')) {
      throw new Error(answer.split('\r\n').find(line => line.startsWith('-')) ?? 'no answer to PING');
    }
    return [{ level: 'ok', text: `Redis answers at ${url.host}` }];
  } catch (error) {
    return [
      {
        level: 'bad',
        text: `Redis at ${url.host} cannot be used: ${error.message || error.code}`,
        remedy: 'Is it running, and is REDIS_URL right? Without it the portal works, but each replica caches and counts alone.',
      },
    ];
  }
}

function ping(url) {
  const { hostname, port, username, password } = url;
  const address = { host: hostname, port: Number(port || 6379) };
  return new Promise((resolve, reject) => {
    const socket = url.protocol === 'rediss:' ? connectTls({ ...address, servername: hostname }) : connectPlain(address);
    let answer = '';
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
    socket.on('data', chunk => {
      answer += chunk;
      if (/\+PONG|^-/m.test(answer)) {
        socket.end();
        resolve(answer);
      }
    });
    if (password) {
      socket.write(command('AUTH', ...[username, password].filter(Boolean).map(decodeURIComponent)));
    }
    socket.write(command('PING'));
  });
}

/** The form Redis speaks: every word with its length. */
function command(...words) {
  return `*${words.length}\r\n${words.map(word => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
}
