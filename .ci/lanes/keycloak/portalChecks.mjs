import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { PortalVisitor } from './PortalVisitor.mjs';

const PERSONS = '/api/hr/persons?limit=5';
const MATRIX = '/api/permission/access/matrix';
const IMPORTS = '/api/hr/imports';

/** Who must get which answer; `private` is whether a colleague's birth date and contracts are among it. */
const MAY = [
  { username: 'anna.becker', [PERSONS]: 200, [MATRIX]: 403, [IMPORTS]: 403, private: false },
  { username: 'petra.hartmann', [PERSONS]: 200, [MATRIX]: 200, [IMPORTS]: 200, private: true },
  { username: 'sabine.admin', [PERSONS]: 200, [MATRIX]: 200, [IMPORTS]: 403, private: false },
];

/** Everything about sign-in, roles and sign-out that needs a real Keycloak but no window. */
export async function checkPortal(lane) {
  const { checks, keycloak } = lane;
  const check = (name, body) => checks.check(`Keycloak ${keycloak.version}: ${name}`, body);
  for (const row of MAY) await check(`${row.username} gets what the role allows and no more`, () => checkRights(lane, row));
  await check('a refresh keeps the person and needs no password', () => checkRefresh(lane));
  await check('after signing out the session at Keycloak is gone and the password is asked for', () => checkSignOut(lane));
  await check('a code used twice, a foreign state and a missing session are refused', () => checkReplay(lane));
  for (const [username, code] of [
    ['gast.unbekannt', 'person-unknown'],
    ['falsch.verifiziert', 'person-unknown'],
  ]) {
    await check(`${username} is refused with ${code}`, async () => {
      const { status, error } = await arriveOnly(visitor(lane, username));
      assert.equal(status, 403);
      assert.equal(error.code, code);
    });
  }
  await check('a realm without the role mapper is refused and the mapper is named', () => checkMissingMapper(lane));
  await check('a role given and taken at Keycloak is in force with the next refresh', () => checkRoleChange(lane));
  await check('an account closed, or a session ended, at Keycloak is refused with the next refresh', () => checkAccountClosed(lane));
}

/** A browser of that person which has never been at the portal. */
export function visitor({ portalUrl, demoPassword }, username) {
  return new PortalVisitor({ portalUrl, username, password: demoPassword });
}

async function signedIn(lane, username) {
  const person = visitor(lane, username);
  await person.signIn();
  return person;
}

async function arriveOnly(person) {
  return person.arrive((await person.callback()).address);
}

async function checkRights(lane, { username, private: seesPrivate, ...answers }) {
  const person = await signedIn(lane, username);
  for (const [path, status] of Object.entries(answers)) {
    const answer = await person.call(path);
    assert.equal(answer.status, status, `${path}: ${JSON.stringify(answer.body).slice(0, 300)}`);
  }
  const me = await person.call('/api/hr/me');
  assert.equal(me.body.email, `${username}@musterwerk.example`);
  const found = await person.call('/api/hr/persons?q=emil.jung');
  const colleague = await person.call(`/api/hr/persons/${found.body.items[0].id}`);
  assert.equal('private' in colleague.body, seesPrivate);
  const stranger = visitor(lane, username);
  assert.equal((await stranger.call(PERSONS)).status, 401);
  stranger.token = `${person.token.slice(0, -4)}AAAA`;
  assert.equal((await stranger.call(PERSONS)).status, 401);
}

async function checkRefresh(lane) {
  const person = await signedIn(lane, 'anna.becker');
  const { status, body } = await person.refresh();
  assert.equal(status, 200);
  assert.equal(body.backstageIdentity.identity.userEntityRef, 'user:default/anna.becker');
  assert.ok(body.backstageIdentity.expiresInSeconds <= 900);
  assert.equal((await person.call('/api/hr/me')).status, 200);
  assert.deepEqual(await person.signIn(), { askedForPassword: false });
}

async function checkSignOut(lane) {
  const sessions = async () => (await lane.keycloak.admin.sessionsOf('emil.jung')).map(({ id }) => id);
  // The checks of the realm have left sessions of their own.
  const others = new Set(await sessions());
  const person = await signedIn(lane, 'emil.jung');
  const own = (await sessions()).filter(id => !others.has(id));
  assert.equal(own.length, 1);
  const status = await person.signOut();
  assert.ok(status === 302 || status === 200, `end_session answered ${status}`);
  assert.ok(!(await sessions()).includes(own[0]), 'the session is still there');
  assert.equal((await person.refresh()).status, 401);
  assert.deepEqual(await person.signIn(), { askedForPassword: true });
}

async function checkReplay(lane) {
  const person = visitor(lane, 'anna.becker');
  const { address } = await person.callback();
  const other = visitor(lane, 'anna.becker');
  assert.equal((await other.arrive(address)).status, 401, 'a browser without the session');
  const forged = new URL(address);
  forged.searchParams.set('state', Buffer.from('nonce=x&env=production').toString('hex'));
  assert.equal((await person.arrive(forged)).status, 401, 'a foreign state');
  const again = await person.callback();
  assert.equal((await person.arrive(again.address)).status, 302);
  assert.equal((await person.arrive(again.address)).status, 401, 'a code used twice');
}

async function checkMissingMapper(lane) {
  await lane.keycloak.admin.withoutMapper('tos-portal', 'realm roles', async () => {
    const { status, error } = await arriveOnly(visitor(lane, 'anna.becker'));
    assert.equal(status, 503);
    assert.match(error.message, /mapper "realm roles"/);
  });
  await signedIn(lane, 'anna.becker');
}

async function checkRoleChange(lane) {
  const { admin } = lane.keycloak;
  const person = await signedIn(lane, 'monika.rat');
  assert.equal((await person.call(IMPORTS)).status, 403);
  await admin.changeRole('POST', 'monika.rat', 'tos-hr');
  try {
    await person.refresh();
    await answers(person, IMPORTS, 200);
  } finally {
    await admin.changeRole('DELETE', 'monika.rat', 'tos-hr');
  }
  await person.refresh();
  await answers(person, IMPORTS, 403);
}

/** Decisions are remembered for seconds; the portal may take those. */
async function answers(person, path, expected) {
  const deadline = Date.now() + 15_000;
  let status;
  while (Date.now() < deadline) {
    ({ status } = await person.call(path));
    if (status === expected) return;
    await sleep(500);
  }
  assert.equal(status, expected);
}

async function checkAccountClosed(lane) {
  const { admin } = lane.keycloak;
  const closed = await signedIn(lane, 'lukas.lean');
  await admin.setEnabled('lukas.lean', false);
  try {
    assert.equal((await closed.refresh()).status, 401);
  } finally {
    await admin.setEnabled('lukas.lean', true);
  }
  const ended = await signedIn(lane, 'lukas.lean');
  const { id } = await admin.user('lukas.lean');
  await admin.request('POST', `/users/${id}/logout`);
  assert.equal((await ended.refresh()).status, 401);
}
