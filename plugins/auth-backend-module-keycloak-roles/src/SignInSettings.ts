import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';

/** The configuration of the sign-in, checked. */
export interface SignInSettings {
  /** The issuer's address or that of its discovery document. */
  metadataUrl: string;
  /** Whom to ask when an account has no person; shown to people who are not signed in. */
  contact?: string;
  /** Longest time for all calls to the issuer in one sign-in or refresh. */
  timeoutMs: number;
}

const PROVIDER = 'auth.providers.keycloak';
const DEFAULT_TIMEOUT_MS = 8_000;
const LONGEST_TIMEOUT_MS = 9_000;
const LONGEST_TOKEN_MS = 15 * 60_000;
const SHORTEST_SECRET = 32;

const duration = z.union([z.string(), z.record(z.string(), z.number())]);
const environmentSchema = z.strictObject({
  metadataUrl: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  contact: z.string().min(1).optional(),
  prompt: z.enum(['auto', 'login', 'consent', 'select_account']).optional(),
  additionalScopes: z.union([z.string(), z.array(z.string())]).optional(),
  tokenEndpointAuthMethod: z.enum(['client_secret_basic', 'client_secret_post', 'client_secret_jwt']).optional(),
  tokenSignedResponseAlg: z.enum(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512']).optional(),
  timeout: duration.optional(),
  sessionDuration: duration.optional(),
});

/**
 * Reads and checks the sign-in's keys.
 *
 * @throws InputError naming the key that is wrong
 */
export function readSignInSettings(config: Config): SignInSettings {
  const environment = config.getString('auth.environment');
  const key = `${PROVIDER}.${environment}`;
  for (const other of config.getConfig(PROVIDER).keys()) {
    if (other !== environment)
      throw new InputError(`${PROVIDER}.${other}: auth.environment is "${environment}", only that may be configured`);
  }
  const parsed = environmentSchema.safeParse(config.get(key));
  if (!parsed.success) throw new InputError(parsed.error.issues.map(issue => describe(key, issue)).join('; '));
  requireSessionSecret(config);
  requireShortTokens(config);

  const { metadataUrl, contact } = parsed.data;
  const timeoutMs = readMilliseconds(config, `${key}.timeout`) ?? DEFAULT_TIMEOUT_MS;
  if (timeoutMs < 1 || timeoutMs > LONGEST_TIMEOUT_MS) throw new InputError(`${key}.timeout: must be between 1 ms and 9 seconds`);
  return { metadataUrl, contact, timeoutMs };
}

function describe(key: string, issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `${issue.keys.map(name => `${key}.${name}`).join(', ')}: unknown key`;
  return `${[key, ...issue.path].join('.')}: ${issue.message}`;
}

function requireSessionSecret(config: Config): void {
  const secret = config.getOptionalString('auth.session.secret') ?? '';
  if (secret.length < SHORTEST_SECRET) {
    throw new InputError(`auth.session.secret: is required and needs at least ${SHORTEST_SECRET} characters`);
  }
}

/** A role that was taken away works until the Backstage token ends, and core's default is an hour. */
function requireShortTokens(config: Config): void {
  const lifetime = readMilliseconds(config, 'auth.backstageTokenExpiration');
  if (lifetime === undefined || lifetime > LONGEST_TOKEN_MS) {
    throw new InputError('auth.backstageTokenExpiration: is required and must be 15 minutes or less');
  }
}

function readMilliseconds(config: Config, key: string): number | undefined {
  return config.has(key) ? durationToMilliseconds(readDurationFromConfig(config, { key })) : undefined;
}
