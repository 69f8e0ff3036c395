import { ConfigReader } from '@backstage/config';
import { JsonObject, JsonValue } from '@backstage/types';
import { checkProductionConfig } from './checkProductionConfig';

const SAFE = {
  'backend.baseUrl': 'https://portal.example',
  'permission.enabled': true,
  'auth.session.secret': 'k2Jf8sLq0ZpX7vB4nTc9wRy1mHd6gAeU',
  'hr.audit.pseudonymKey': 'b7Wq2nXc5tYh8uJk3mLp6sDf9gHj1aZv',
  'auth.providers.keycloak.production.metadataUrl': 'https://id.example/realms/tos',
};

function keysRefused(changes: Record<string, JsonValue | undefined>): string[] {
  const data: JsonObject = {};
  const values: Record<string, JsonValue | undefined> = { ...SAFE, ...changes };
  for (const [path, value] of Object.entries(values)) {
    const keys = path.split('.');
    const last = keys.pop()!;
    let node = data;
    for (const key of keys) {
      node[key] ??= {};
      node = node[key] as JsonObject;
    }
    if (value !== undefined) {
      node[last] = value;
    }
  }
  return checkProductionConfig(new ConfigReader(data)).map(({ key }) => key!);
}

describe('checkProductionConfig', () => {
  const metadataUrl = 'auth.providers.keycloak.production.metadataUrl';

  it('lets a safe configuration pass', () => {
    expect(keysRefused({})).toEqual([]);
  });

  it.each([
    ['the default policy switched off', 'backend.auth.dangerouslyDisableDefaultAuthPolicy', true],
    ['permissions switched off', 'permission.enabled', false],
    ['permissions left out', 'permission.enabled', undefined],
    ['the guest provider', 'auth.providers.guest', {}],
    ['no session secret', 'auth.session.secret', undefined],
    ['a short session secret', 'auth.session.secret', 'Zx81kQ'],
    ['a default session secret', 'auth.session.secret', 'change-me-change-me-change-me-change-me'],
    ['a monotonous session secret', 'auth.session.secret', 'a'.repeat(40)],
    ['a row of x as session secret', 'auth.session.secret', 'x'.repeat(3) + SAFE['auth.session.secret']],
    ['no key for pseudonyms', 'hr.audit.pseudonymKey', undefined],
    ['a default key for pseudonyms', 'hr.audit.pseudonymKey', 'change-me-change-me-change-me-change-me'],
    ['a sample client secret', 'auth.providers.keycloak.production.clientSecret', 'change-me'],
    ['a short metrics token', 'backend.metrics.token', 'abc'],
    ['an issuer without https', metadataUrl, 'http://id.example/realms/tos'],
    ['the embedded issuer', metadataUrl, 'http://localhost:7008/realms/tos'],
    ['a local issuer with https', metadataUrl, 'https://127.0.0.1:7008/realms/tos'],
    ['a proxy setting that trusts everybody', 'backend.trustProxy', true],
  ])('refuses %s with the key', (_what, key, value) => {
    expect(keysRefused({ [key]: value })).toEqual([key]);
  });

  it.each([
    ['a sample service token', 'example-token', ['backend.auth.externalAccess[0].options.token']],
    ['a random service token', 'pR7wZ2', []],
  ])('looks at %s', (_what, token, expected) => {
    const access = [{ type: 'static', options: { token, subject: 'import' } }];
    expect(keysRefused({ 'backend.auth.externalAccess': access })).toEqual(expected);
  });

  it('allows a trial on one machine, and nowhere else', () => {
    const trial = {
      'backend.localOnly': true,
      'backend.baseUrl': 'http://localhost:7007',
      [metadataUrl]: 'http://localhost:7008/realms/tos',
    };
    expect(keysRefused(trial)).toEqual([]);
    expect(keysRefused({ ...trial, 'backend.localOnly': 'true', [metadataUrl]: 'http://keycloak:8080/realms/tos' })).toEqual([]);
    expect(keysRefused({ ...trial, 'backend.baseUrl': 'https://portal.example' })).toEqual(['backend.baseUrl']);
    expect(keysRefused({ ...trial, 'backend.baseUrl': 'http://portal:7007' })).toEqual(['backend.baseUrl']);
    expect(keysRefused({ ...trial, 'backend.localOnly': 'false' })).toEqual([metadataUrl]);
    expect(keysRefused({ ...trial, [metadataUrl]: 'http://id.example/realms/tos' })).toEqual([metadataUrl]);
  });
});
