import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readSignInSettings } from './SignInSettings';

const provider = { metadataUrl: 'https://id.example.org/realms/tos', clientId: 'tos-portal', clientSecret: 'secret' };
const auth = {
  environment: 'production',
  session: { secret: 'x'.repeat(32) },
  backstageTokenExpiration: { minutes: 10 },
  providers: { keycloak: { production: provider } },
};
const read = (changed: JsonObject) => readSignInSettings(new ConfigReader({ auth: { ...auth, ...changed } }));
const readProvider = (changed: JsonObject) => read({ providers: { keycloak: { production: { ...provider, ...changed } } } });

describe('readSignInSettings', () => {
  it('fills in the defaults', () => {
    expect(read({})).toEqual({ metadataUrl: provider.metadataUrl, contact: undefined, timeoutMs: 8_000 });
    expect(readProvider({ timeout: { seconds: 3 }, contact: 'hr@example.org' })).toMatchObject({
      timeoutMs: 3_000,
      contact: 'hr@example.org',
    });
  });

  const key = 'auth.providers.keycloak.production';
  it.each<[string, () => unknown]>([
    [`${key}.metadataurl: unknown key`, () => readProvider({ metadataurl: 'x' })],
    [`${key}.signIn: unknown key`, () => readProvider({ signIn: { resolvers: [] } })],
    [`${key}.metadataUrl: must be an http(s) address`, () => readProvider({ metadataUrl: 'id.example.org' })],
    [`${key}.metadataUrl: must be an http(s) address`, () => readProvider({ metadataUrl: 'file:///etc/passwd' })],
    [`${key}.clientSecret`, () => readProvider({ clientSecret: '' })],
    [`${key}.prompt`, () => readProvider({ prompt: 'none' })],
    [`${key}.tokenSignedResponseAlg`, () => readProvider({ tokenSignedResponseAlg: 'none' })],
    [`${key}.tokenSignedResponseAlg`, () => readProvider({ tokenSignedResponseAlg: 'HS256' })],
    [`${key}.timeout: must be between`, () => readProvider({ timeout: '20s' })],
    ['auth.providers.keycloak.development', () => read({ providers: { keycloak: { production: provider, development: provider } } })],
    ['auth.providers.keycloak', () => read({ providers: {} })],
    [`${key}`, () => read({ providers: { keycloak: {} } })],
    ['auth.environment', () => read({ environment: undefined })],
    ['auth.session.secret', () => read({ session: { secret: 'short' } })],
    ['auth.session.secret', () => read({ session: {} })],
    ['auth.backstageTokenExpiration', () => read({ backstageTokenExpiration: { hours: 1 } })],
    ['auth.backstageTokenExpiration', () => read({ backstageTokenExpiration: undefined })],
  ])('names what is wrong: %s', (named, start) => {
    expect(start).toThrow(named);
  });
});
