const PATIENCE_MS = 8_000;
const WELL_KNOWN = '/.well-known/openid-configuration';

/**
 * @param {import('@backstage/config').Config} config
 * @returns {Promise<import('../commands/doctor.mjs').Finding[]>}
 */
export async function checkIssuer(config) {
  const environment = config.getOptionalString('auth.environment') ?? 'development';
  const address = config.getOptionalString(`auth.providers.keycloak.${environment}.metadataUrl`);
  if (!address) {
    return [{ level: 'note', text: 'The embedded sign-in service is not running; "./tos start" starts it' }];
  }
  const url = address.endsWith(WELL_KNOWN) ? address : `${address.replace(/\/$/, '')}${WELL_KNOWN}`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) {
      throw new Error(`answer ${response.status}`);
    }
    return judge(await response.json(), url);
  } catch (error) {
    return [
      {
        level: 'bad',
        text: `The sign-in service does not answer at ${url}: ${error.cause?.code ?? error.message}`,
        remedy: 'Is Keycloak running, is the name of the realm right, can this machine reach it?',
      },
    ];
  }
}

function judge(metadata, url) {
  const findings = [];
  if (url !== `${metadata.issuer}${WELL_KNOWN}`) {
    findings.push({
      level: 'bad',
      text: `The sign-in service at ${url} calls itself ${metadata.issuer}`,
      remedy: 'Use that address as metadataUrl, or set the hostname of Keycloak.',
    });
  }
  if (!metadata.code_challenge_methods_supported?.includes('S256')) {
    findings.push({ level: 'bad', text: 'The sign-in service does not offer PKCE with S256', remedy: 'Update Keycloak.' });
  }
  if (!metadata.end_session_endpoint) {
    findings.push({
      level: 'bad',
      text: 'The sign-in service cannot sign people out (no end_session_endpoint)',
      remedy: 'Use Keycloak, or another issuer with RP-initiated logout.',
    });
  }
  return findings.length > 0 ? findings : [{ level: 'ok', text: `The sign-in service answers: ${metadata.issuer}` }];
}
