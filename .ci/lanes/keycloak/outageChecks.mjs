import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { visitor } from './portalChecks.mjs';

/** The portal is up and Keycloak is not: it says so, and nobody is taken for signed in or refused for a wrong reason. */
export async function checkBeforeKeycloak({ checks, portalUrl, ...lane }) {
  await checks.check('before Keycloak is up: the portal is ready and signing in is answered 503 with a sentence', async () => {
    assert.equal((await fetch(`${portalUrl}/.backstage/health/v1/readiness`)).status, 200);
    const start = await visitor({ portalUrl, ...lane }, 'anna.becker').start();
    assert.equal(start.status, 503);
    assert.ok(Number(start.headers.get('retry-after')) > 0);
    assert.match((await start.json()).error.message, /sign-in service does not answer/);
  });
}

/** Keycloak has just come up: signing in works within 30 s, without a restart of the portal. */
export async function checkAfterKeycloak(lane) {
  await lane.checks.check(`Keycloak ${lane.keycloak.version}: signing in works within 30 s after Keycloak is up`, async () => {
    const deadline = Date.now() + 30_000;
    const person = visitor(lane, 'anna.becker');
    while ((await person.start()).status !== 302) {
      assert.ok(Date.now() < deadline, 'still refused after 30 s');
      await sleep(1_000);
    }
    await person.signIn();
  });
}

/** Keycloak goes down while somebody works: the work goes on, and the refresh says 503, never "signed out". */
export async function checkKeycloakGone(lane) {
  const { checks, keycloak } = lane;
  const person = visitor(lane, 'anna.becker');
  await person.signIn();
  await keycloak.server.stop();
  await checks.check(`Keycloak ${keycloak.version} stopped: work goes on and a refresh is answered 503`, async () => {
    assert.equal((await person.call('/api/hr/me')).status, 200);
    const { status, body } = await person.refresh();
    assert.equal(status, 503, JSON.stringify(body));
    assert.equal((await person.call('/api/hr/me')).status, 200);
  });
}
