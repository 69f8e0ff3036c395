import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { BENCH } from './paths.mjs';
import { requireSource } from './tosPortal.mjs';

/** Connections the portal's HR plugin has, too. */
const POOL_SIZE = 10;

/** Starts node:http + pg with the very SQL the portal runs for an employee's list of people; `query` as in the address. */
export async function startBare({ toolchain, connection, query }) {
  const { text, values } = listQuery(query);
  const child = fork(join(BENCH, 'lib', 'bareServer.mjs'), {
    execPath: toolchain.node,
    env: { ...toolchain.env, NODE_ENV: 'production', BARE_SERVER: JSON.stringify({ connection, text, values, poolSize: POOL_SIZE }) },
  });
  const [{ port }] = await once(child, 'message');
  const stop = async () => {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** The rights of an employee: everybody who works here today, no private data but their own. */
function listQuery(query) {
  const { personListSql } = requireSource('plugins/hr-backend/src/people/personListSql.ts');
  const { PersonListQuery } = requireSource('plugins/hr-common/src/persons.ts');
  const today = new Date().toISOString().slice(0, 10);
  const own = { anyOf: [{ rule: 'isSelf', userRef: 'user:default/person.100' }] };
  const { text, values } = personListSql({
    query: PersonListQuery.parse(query),
    access: { read: true, private: own },
    date: today,
    today,
  });
  let n = 0;
  return { text: text.replace(/\?/g, () => `$${++n}`), values };
}
