import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { JWK } from 'oidc-provider';

/** What the issuer signs with. */
export interface IssuerKeys {
  jwks: { keys: JWK[] };
  cookieKeys: string[];
}

/** Reads the keys of an earlier run or makes new ones; without a file they last as long as the process. */
export function readOrMakeKeys(file?: string): IssuerKeys {
  if (file && existsSync(file)) {
    return JSON.parse(readFileSync(file, 'utf8'));
  }
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') };
  const keys = { jwks: { keys: [key as JWK] }, cookieKeys: [randomBytes(32).toString('base64url')] };
  if (file) {
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  }
  return keys;
}
