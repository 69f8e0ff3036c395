import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { embeddedConfig, writeConfig } from './overlay.mjs';
import { readOrMakeSecrets } from './secrets.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tos-overlay-'));
after(() => rmSync(folder, { recursive: true }));

test('keeps its secrets, long and different, for their owner alone', () => {
  const file = join(folder, 'data', 'secrets.json');
  const secrets = readOrMakeSecrets(file);
  assert.deepEqual(readOrMakeSecrets(file), secrets);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(new Set(Object.values(secrets)).size, 4);
  assert.ok(Object.values(secrets).every(secret => secret.length >= 32));
});

test('adds what an older installation lacks, and leaves the rest', () => {
  const file = join(folder, 'older.json');
  writeFileSync(file, JSON.stringify({ session: 'a', client: 'b', service: 'c' }));
  const { audit, ...others } = readOrMakeSecrets(file);
  assert.deepEqual(others, { session: 'a', client: 'b', service: 'c' });
  assert.ok(audit.length >= 32);
  assert.equal(readOrMakeSecrets(file).audit, audit);
});

test('names pages and backend apart in development, and lets the service token only import', () => {
  const config = embeddedConfig({
    appUrl: 'http://localhost:7010',
    backendUrl: 'http://localhost:7007',
    port: 7007,
    connection: { host: '127.0.0.1' },
    issuer: { metadataUrl: 'm', clientId: 'c', clientSecret: 's', updateUser() {} },
    secrets: { session: '1', client: '2', service: '3', audit: '4' },
  });
  assert.equal(config.app.baseUrl, 'http://localhost:7010');
  assert.equal(config.backend.cors.origin, 'http://localhost:7010');
  assert.equal(config.backend.baseUrl, 'http://localhost:7007');
  assert.deepEqual(config.backend.listen, { port: 7007, host: '127.0.0.1' });
  assert.deepEqual(config.backend.auth.externalAccess[0].accessRestrictions, [
    {
      plugin: 'hr',
      permission: [
        'hr.import.use',
        'hr.person.read',
        'hr.person.private.read',
        'hr.document.read',
        'hr.document.add',
        'hr.companyDay.manage',
        'hr.lifeCycle.manage',
      ],
    },
  ]);
  assert.deepEqual(config.auth.providers.keycloak.production, { metadataUrl: 'm', clientId: 'c', clientSecret: 's' });
});

test('writes a file only its owner can read, also over one that others could', () => {
  const file = join(folder, 'app-config.embedded.yaml');
  writeFileSync(file, '', { mode: 0o644 });
  writeConfig(file, { a: 1 });
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8').replace(/^#.*\n/, '')), { a: 1 });
});
