import assert from 'node:assert/strict';
import { startPortal } from './startPortal.mjs';

const UNSAFE = {
  auth: { session: { secret: 'changeme-changeme-changeme-changeme' }, providers: { guest: {} } },
  backend: { localOnly: false, auth: { dangerouslyDisableDefaultAuthPolicy: true } },
  permission: { enabled: false },
};
const NAMED = [
  'auth.session.secret',
  'auth.providers.guest',
  'auth.providers.keycloak.production.metadataUrl',
  'backend.auth.dangerouslyDisableDefaultAuthPolicy',
  'permission.enabled',
];

/** A start in production that must not succeed: the process ends and its output names each key, so that one look is enough. */
export async function checkRefusedConfiguration({ checks, image, runDir, env }) {
  await checks.check('an unsafe configuration does not start in production, and every unsafe key is named', async () => {
    const attempt = startPortal({ image, name: 'refused', runDir, env, overlay: UNSAFE });
    assert.notEqual(await attempt.exit(), 0);
    const output = attempt.output();
    for (const key of NAMED) assert.ok(output.includes(`${key} `), `the output does not name ${key}:\n${output.slice(-2_000)}`);
  });
}
