import { ConfigSchema } from '@backstage/config-loader';
import { Config } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { ConfigFile, ConfigFinding } from './checkConfigFiles';

/** How the loader words one violation. */
const VIOLATION = /^Config (?<text>.*?) \{ (?<params>.*?) \} at (?<path>\S*)$/s;

/**
 * Checks the merged configuration against the schema of all packages; unknown keys are violations too.
 *
 * @param files - to find the line of each key; the file loaded last wins
 */
export function checkSchema(config: Config, schema: ConfigSchema, files: ConfigFile[]): ConfigFinding[] {
  try {
    schema.process([{ data: (config.getOptional() ?? {}) as JsonObject, context: 'app-config' }]);
    return [];
  } catch (error) {
    const { messages, message } = error as Error & { messages?: string[] };
    return (messages ?? [message]).map(text => findingOf(text, files));
  }
}

function findingOf(text: string, files: ConfigFile[]): ConfigFinding {
  const { groups } = VIOLATION.exec(text) ?? {};
  if (!groups) {
    return { message: text };
  }
  const path = groups.path.split('/').filter(Boolean);
  const unknown = /additionalProperty=(\S+)/.exec(groups.params)?.[1];
  const missing = /missingProperty=(\S+)/.exec(groups.params)?.[1];
  const keys = unknown ? [...path, unknown] : path;
  return {
    ...placeOf(keys, files),
    key: [...keys, ...(missing ? [missing] : [])].join('.'),
    message: wording(groups.text, groups.params, unknown, missing),
  };
}

function wording(text: string, params: string, unknown: string | undefined, missing: string | undefined): string {
  if (unknown) {
    return 'is not a known key; is it misspelt, or does it belong elsewhere?';
  }
  if (missing) {
    return 'is missing';
  }
  const allowed = /allowedValues=(\S+)/.exec(params)?.[1];
  return allowed ? `${text}: ${allowed}` : text;
}

function placeOf(keys: string[], files: ConfigFile[]): Pick<ConfigFinding, 'file' | 'line'> {
  for (const { file, lineOf } of [...files].reverse()) {
    const line = lineOf(keys);
    if (line !== undefined) {
      return { file, line };
    }
  }
  return {};
}
