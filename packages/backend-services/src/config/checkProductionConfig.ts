import { Config } from '@backstage/config';
import { ConfigFinding } from './checkConfigFiles';

const SHORTEST_SECRET = 32;
/** How texts begin that are written where a secret belongs, until somebody makes one. */
const STAND_IN = /^(change|secret|default|example|password|demo|test|tos|x{3})/i;
const GUESSABLE = 'is a default or guessable value; make a random one';
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]', '0.0.0.0']);

/**
 * What must not be in the configuration of a portal that strangers can reach. Applies with `NODE_ENV=production`.
 * A trial on one machine says `backend.localOnly: true` and may then use an issuer without https; that is itself refused
 * unless portal and issuer have addresses of this machine.
 *
 * @returns one finding per key; empty when the configuration may go into production
 */
export function checkProductionConfig(config: Config): ConfigFinding[] {
  const localOnly = config.getOptionalBoolean('backend.localOnly') ?? false;
  return [...insecureSwitches(config), ...weakSecrets(config), ...standIns(config), ...(localOnly ? localReach(config) : issuers(config))];
}

function insecureSwitches(config: Config): ConfigFinding[] {
  const findings: ConfigFinding[] = [];
  const refuseIf = (key: string, wrong: boolean, message: string) => {
    if (wrong) {
      findings.push({ key, message });
    }
  };
  refuseIf(
    'backend.auth.dangerouslyDisableDefaultAuthPolicy',
    config.getOptional('backend.auth.dangerouslyDisableDefaultAuthPolicy') === true,
    'opens every route to everybody; remove it',
  );
  refuseIf('permission.enabled', config.getOptional('permission.enabled') !== true, 'must be true, otherwise everybody may do everything');
  refuseIf('auth.providers.guest', config.has('auth.providers.guest'), 'signs in people without a password; remove it');
  refuseIf(
    'backend.trustProxy',
    config.getOptional('backend.trustProxy') === true,
    'believes the X-Forwarded-For of everybody; name the number of proxies or their addresses',
  );
  return findings;
}

function weakSecrets(config: Config): ConfigFinding[] {
  const keys = ['auth.session.secret', 'hr.audit.pseudonymKey'];
  if (config.has('backend.metrics.token')) {
    keys.push('backend.metrics.token');
  }
  return keys.flatMap(key => {
    const value = config.getOptional(key);
    if (typeof value !== 'string' || value.length < SHORTEST_SECRET) {
      return [{ key, message: `must be a random text of at least ${SHORTEST_SECRET} characters` }];
    }
    return STAND_IN.test(value) || new Set(value).size < 8 ? [{ key, message: GUESSABLE }] : [];
  });
}

/** Secrets that others hand out, Keycloak for one, may have any length; they must not be what a sample file has. */
function standIns(config: Config): ConfigFinding[] {
  const providers = config.getOptionalConfig('auth.providers');
  const ofClients = (providers?.keys() ?? []).flatMap(provider =>
    (providers?.getOptionalConfig(provider)?.keys() ?? []).map(env => `auth.providers.${provider}.${env}.clientSecret`),
  );
  const ofServices = (config.getOptionalConfigArray('backend.auth.externalAccess') ?? []).map((access, index) => ({
    key: `backend.auth.externalAccess[${index}].options.token`,
    value: access.getOptional('options.token'),
  }));
  return [...ofClients.map(key => ({ key, value: config.getOptional(key) })), ...ofServices]
    .filter(({ value }) => typeof value === 'string' && STAND_IN.test(value))
    .map(({ key }) => ({ key, message: GUESSABLE }));
}

/** Configuration of all providers and environments that name an issuer. */
function issuerUrls(config: Config): { key: string; url: string }[] {
  const providers = config.getOptionalConfig('auth.providers');
  return (providers?.keys() ?? []).flatMap(provider =>
    (providers?.getOptionalConfig(provider)?.keys() ?? []).flatMap(env => {
      const path = `${provider}.${env}.metadataUrl`;
      const url = providers?.getOptional(path);
      return typeof url === 'string' ? [{ key: `auth.providers.${path}`, url }] : [];
    }),
  );
}

function isLocal(url: string): boolean {
  return URL.canParse(url) && LOCAL_HOSTS.has(new URL(url).hostname);
}

/** `http://keycloak:8080`: a name without a dot is a neighbour in the same container network. */
function isNeighbour(url: string): boolean {
  return URL.canParse(url) && /^[a-z0-9-]+$/.test(new URL(url).hostname);
}

function issuers(config: Config): ConfigFinding[] {
  return issuerUrls(config)
    .filter(({ url }) => !url.startsWith('https:') || isLocal(url))
    .map(({ key }) => ({
      key,
      message: 'must be the https address of your Keycloak; the embedded issuer with its demo accounts is not for production',
    }));
}

function localReach(config: Config): ConfigFinding[] {
  const portal = { key: 'backend.baseUrl', url: config.getOptionalString('backend.baseUrl') ?? '' };
  return [portal, ...issuerUrls(config).filter(({ url }) => !isNeighbour(url))]
    .filter(({ url }) => !isLocal(url))
    .map(({ key }) => ({
      key,
      message: 'must be an address of this machine while backend.localOnly is true',
    }));
}
