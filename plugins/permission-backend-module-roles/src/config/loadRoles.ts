import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { EffectiveRoles } from '../policy/EffectiveRoles';
import type { RolesRegistry } from '../policy/RolesRegistry';
import { ConfigLocator } from './ConfigLocator';
import { problemText, type ConfigPath, type Problem } from './Problem';
import { readRoles } from './readRoles';
import { resolveRoles } from './resolveRoles';

/** Where a key stands, by the source whose value is in force for the whole role. */
function locatorFor(config: RootConfigService, files: ConfigLocator) {
  return (path: ConfigPath, atKey = false) => {
    const root = path.slice(0, 3);
    const value = root.reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], config.getOptional());
    return files.locate(path, atKey, { path: root, value });
  };
}

/**
 * Reads `permission.roles` and checks every word of it against what plugins have registered.
 *
 * @param argv - command line with `--config` arguments, by which the files are found again
 * @throws InputError that lists every problem with file, line and column, what was found and what is expected
 */
export async function loadRoles(config: RootConfigService, registry: RolesRegistry, argv?: string[]): Promise<EffectiveRoles> {
  const problems: Problem[] = [];
  const locate = locatorFor(config, await ConfigLocator.create(argv));
  if (config.getOptional('permission.enabled') !== true) {
    const found = String(config.getOptional('permission.enabled'));
    problems.push({ path: ['permission', 'enabled'], found, expected: 'true, for otherwise everybody may do everything' });
  }
  const configured = readRoles(config.getOptional('permission.roles'), problems);
  const roles = resolveRoles(configured, { registry, problems, locate });
  if (!problems.length) return roles;
  const lines = problems.map(problem => {
    const place = locate(problem.path, problem.atKey);
    return `  ${place ? `${place} ` : ''}${problemText(problem)}`;
  });
  throw new InputError(`The roles in the configuration cannot be used, so nothing starts:\n${lines.join('\n')}`);
}
