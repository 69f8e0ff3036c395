import assert from 'node:assert/strict';
import { authorizationRequest, decodeJwt, readUserinfo, redeemCode, signInAtKeycloak } from './codeFlow.mjs';

const ROLES_OF = {
  'sabine.admin': ['tos-admin', 'tos-employee'],
  'petra.hartmann': ['tos-employee', 'tos-hr'],
  'thomas.weber': ['tos-employee', 'tos-lead'],
  'lukas.lean': ['tos-employee', 'tos-lean'],
  'monika.rat': ['tos-employee', 'tos-works-council'],
  'anna.becker': ['tos-employee'],
  'emil.jung': ['tos-employee'],
  'gast.unbekannt': ['tos-employee'],
  'falsch.verifiziert': ['tos-employee'],
};

/** What the portal relies on in the realm, asked of a running Keycloak without the portal. */
export async function checkRealm({ checks, keycloak, client, password }) {
  const { version, issuer, admin } = keycloak;
  const request = options => authorizationRequest({ issuer, ...client, ...options });
  const signIn = async (username, options) => {
    const started = request(options);
    const answer = await signInAtKeycloak({ request: started, username, password });
    return { started, answer };
  };

  for (const [username, roles] of Object.entries(ROLES_OF)) {
    await checks.check(`Keycloak ${version}: ${username} carries its roles in ID token, access token and userinfo`, async () => {
      const { started, answer } = await signIn(username);
      assert.equal(answer.state, started.state);
      const { status, body } = await redeemCode({ issuer, ...client, code: answer.code, verifier: started.verifier });
      assert.equal(status, 200, JSON.stringify(body));
      const idToken = decodeJwt(body.id_token);
      const userinfo = (await readUserinfo({ issuer, accessToken: body.access_token })).body;
      for (const claims of [idToken, decodeJwt(body.access_token), userinfo]) {
        assert.deepEqual([...claims.realm_access.roles].sort(), roles);
        assert.match(claims.sub, /^7a5c0e10-0000-4000-8000-0{11}\d$/);
        assert.equal(claims.preferred_username, username);
        assert.equal(claims.email_verified, username !== 'falsch.verifiziert');
      }
      assert.equal(idToken.nonce, started.nonce);
      assert.equal(idToken.aud, client.clientId);
      assert.equal(userinfo.locale, 'de');
      assert.ok(body.expires_in <= 300, `access token lives ${body.expires_in} s`);
      assert.ok(body.refresh_expires_in <= 1800, `refresh token lives ${body.refresh_expires_in} s`);
    });
  }

  await checks.check(`Keycloak ${version}: a request without PKCE is refused`, async () => {
    const { answer } = await signIn('anna.becker', { omitPkce: true });
    assert.equal(answer.error, 'invalid_request');
  });
  await checks.check(`Keycloak ${version}: a code without its verifier, or used twice, is refused`, async () => {
    const first = await signIn('anna.becker');
    const redeem = verifier => redeemCode({ issuer, ...client, code: first.answer.code, verifier });
    assert.equal((await redeem(undefined)).body.error, 'invalid_grant');
    const second = await signIn('anna.becker');
    const options = { issuer, ...client, code: second.answer.code, verifier: second.started.verifier };
    assert.equal((await redeemCode(options)).status, 200);
    assert.equal((await redeemCode(options)).body.error, 'invalid_grant');
  });
  for (const redirectUri of [
    `${client.redirectUri}/x`,
    `${client.redirectUri}?x=1`,
    'https://portal.example/api/auth/keycloak/handler/frame',
  ]) {
    await checks.check(`Keycloak ${version}: the redirect URI ${redirectUri} is refused`, async () => {
      const { answer } = await signIn('anna.becker', { redirectUri });
      assert.equal(answer.refusedWith, 400);
    });
  }
  await checks.check(`Keycloak ${version}: a wrong password is refused and the page speaks German`, async () => {
    const answer = await signInAtKeycloak({ request: request(), username: 'anna.becker', password: 'falsch' });
    assert.equal(answer.refusedWith, 200);
    assert.match(answer.page, /Ungültige|Benutzername oder Passwort/);
  });
  await checks.check(`Keycloak ${version}: client, sessions and user profile are as the realm file says`, async () => {
    const realm = await admin.request('GET', '');
    assert.equal(realm.bruteForceProtected, true);
    assert.deepEqual([...realm.supportedLocales].sort(), ['de', 'en']);
    const portal = await admin.client(client.clientId);
    assert.deepEqual(portal.redirectUris, [client.redirectUri]);
    assert.equal(portal.attributes['pkce.code.challenge.method'], 'S256');
    assert.equal(portal.directAccessGrantsEnabled, false);
    const profile = await admin.request('GET', '/users/profile');
    const declared = profile.attributes.map(({ name }) => name);
    for (const name of ['employeeNumber', 'department', 'locale']) assert.ok(declared.includes(name), `${name} is not declared`);
  });
}
