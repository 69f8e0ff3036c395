import assert from 'node:assert/strict';
import { startPortal } from './startPortal.mjs';

const REFUSED = [
  ['auth.session.secret', { auth: { session: { secret: 'changeme-changeme-changeme-changeme' } } }],
  ['auth.providers.guest', { auth: { providers: { guest: {} } } }],
  ['permission.enabled', { permission: { enabled: false } }],
  ['backend.auth.dangerouslyDisableDefaultAuthPolicy', { backend: { auth: { dangerouslyDisableDefaultAuthPolicy: true } } }],
  ['auth.providers.keycloak.production.metadataUrl', { backend: { localOnly: false } }],
];

/** Starts in production that must not succeed: the process ends, and its output names the key. */
export async function checkRefusedConfigurations({ checks, image, runDir, env }) {
  for (const [key, overlay] of REFUSED) {
    await checks.check(`a start in production is refused when ${key} is unsafe`, async () => {
      const attempt = startPortal({ image, name: `refused-${key}`, runDir, env, overlay });
      assert.notEqual(await attempt.exit(), 0);
      assert.ok(attempt.output().includes(key), `the output does not name ${key}:\n${attempt.output().slice(-2_000)}`);
    });
  }
}
