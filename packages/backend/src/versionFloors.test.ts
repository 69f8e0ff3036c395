import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

/** Oldest versions without known holes that matter here. Some are not installed; should they ever be, the floor holds. */
const FLOORS: Record<string, string> = {
  '@backstage/plugin-auth-backend-module-oidc-provider': '0.4.21',
  '@backstage/plugin-proxy-backend': '0.6.18',
  '@backstage/plugin-scaffolder-backend': '4.1.0',
  '@backstage/plugin-techdocs-node': '1.15.4',
  '@backstage/backend-defaults': '0.17.8',
  '@backstage/plugin-catalog-backend': '3.9.1',
};

/** Packages that open every door, or that the product must not need. */
const FORBIDDEN = ['@backstage/plugin-auth-backend-module-guest-provider', '@backstage/plugin-permission-backend-module-allow-all-policy'];

function isBelow(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map(text => text.split('-')[0].split('.').map(Number));
  const first = a.findIndex((number, i) => number !== b[i]);
  return first >= 0 && a[first] < b[first];
}

function violations(lockFile: string): string[] {
  const lock = parse(lockFile) as Record<string, { version?: string }>;
  return Object.entries(lock).flatMap(([descriptor, { version }]) => {
    const name = descriptor.slice(0, descriptor.indexOf('@', 1));
    if (FORBIDDEN.includes(name)) {
      return [`${name} must not be installed`];
    }
    const floor = FLOORS[name];
    return floor && version && isBelow(version, floor) ? [`${name} ${version} is below ${floor}`] : [];
  });
}

describe('the lock file', () => {
  it('holds no version below its floor and no package that opens every door', () => {
    expect(violations(readFileSync(resolve(__dirname, '../../../yarn.lock'), 'utf8'))).toEqual([]);
  });

  it('would be found out', () => {
    const entry = (name: string, version: string) => `"${name}@npm:^${version}":\n  version: ${version}\n`;
    expect(
      violations(
        entry('@backstage/plugin-auth-backend-module-oidc-provider', '0.4.20') +
          entry('@backstage/backend-defaults', '0.17.10') +
          entry('@backstage/plugin-catalog-backend', '3.10.0') +
          entry(FORBIDDEN[0], '0.2.0'),
      ),
    ).toEqual(['@backstage/plugin-auth-backend-module-oidc-provider 0.4.20 is below 0.4.21', `${FORBIDDEN[0]} must not be installed`]);
  });
});
