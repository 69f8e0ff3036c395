import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';

let version: string | undefined;

/** The version of this release of tOS, e.g. `0.1.0`. */
export function release(): string {
  version ??= (JSON.parse(readFileSync(resolvePackagePath('@tos/backend-services', 'package.json'), 'utf8')) as { version: string })
    .version;
  return version;
}
