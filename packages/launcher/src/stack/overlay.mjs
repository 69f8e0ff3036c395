import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the demo company is loaded with: files of the importer, documents, steps of the life cycle. */
const DEMO_RIGHTS = [
  'hr.import.use',
  'hr.person.read',
  'hr.person.private.read',
  'hr.document.read',
  'hr.document.add',
  'hr.companyDay.manage',
  'hr.lifeCycle.manage',
];

/**
 * The configuration that goes on top of app-config.yaml when the embedded parts are used: addresses and secrets.
 *
 * @param {object} parts
 * @param {string} parts.appUrl where the browser finds the pages
 * @param {string} parts.backendUrl where it finds the API; the same unless the pages are served for development
 * @param {number} parts.port the backend listens on
 * @param {object} parts.connection database connection
 * @param {{ metadataUrl: string, clientId: string, clientSecret: string }} parts.issuer
 * @param {import('./secrets.mjs').InstallationSecrets} parts.secrets
 */
export function embeddedConfig({ appUrl, backendUrl, port, connection, issuer, secrets }) {
  const { metadataUrl, clientId, clientSecret } = issuer;
  return {
    app: { baseUrl: appUrl },
    backend: {
      baseUrl: backendUrl,
      listen: { port, host: '127.0.0.1' },
      cors: { origin: appUrl },
      database: { client: 'pg', connection },
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: secrets.service, subject: 'tos-import' },
            // The demo company brings a few documents along.
            accessRestrictions: [{ plugin: 'hr', permission: DEMO_RIGHTS }],
          },
        ],
      },
    },
    auth: {
      session: { secret: secrets.session },
      providers: { keycloak: { production: { metadataUrl, clientId, clientSecret } } },
    },
    hr: { audit: { pseudonymKey: secrets.audit } },
  };
}

/**
 * Writes a configuration file that only its owner can read.
 *
 * @param {string} file
 * @param {object} config
 */
export function writeConfig(file, config) {
  mkdirSync(dirname(file), { recursive: true });
  // JSON is YAML, too.
  writeFileSync(file, `# Written by ./tos at each start.\n${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}
