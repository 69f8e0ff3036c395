import type { Config } from '@backstage/config';

/** The company as it stands on what it gives out; empty when nobody has named it. */
export function readCompanyName(config: Config): string {
  return config.getOptionalString('organization.name') ?? '';
}
