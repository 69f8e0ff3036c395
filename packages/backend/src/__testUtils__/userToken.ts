import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { Client } from 'pg';

/**
 * A valid token for a person, without the way through an issuer: adds a signing key and the person's groups to the
 * tables of the auth plugin, as its own token factory does.
 *
 * @param lifetime - seconds until it is over
 */
export async function userToken(client: Client, baseUrl: string, sub: string = 'user:default/anna.becker', lifetime: number = 600) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = randomUUID();
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' };
  await client.query('insert into auth.signing_keys (kid, key) values ($1, $2)', [kid, JSON.stringify(jwk)]);
  const ent = [sub, 'role:keycloak/tos-employee'];
  await client.query(
    `insert into auth.user_info (user_entity_ref, user_info, updated_at) values ($1, $2, now())
     on conflict (user_entity_ref) do nothing`,
    [sub, JSON.stringify({ claims: { sub, ent } })],
  );
  const signed = (typ: string, payload: object) => {
    const text = [{ typ, alg: 'ES256', kid }, payload].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return `${text}.${signature.toString('base64url')}`;
  };
  const iat = Math.floor(Date.now() / 1000);
  const identity = { sub, iat, exp: iat + lifetime };
  const uip = signed('vnd.backstage.limited-user', identity).split('.')[2];
  return signed('vnd.backstage.user', { iss: `${baseUrl}/api/auth`, aud: 'backstage', ...identity, uip });
}
