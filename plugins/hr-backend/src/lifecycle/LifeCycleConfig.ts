import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { defaultLifeCycleRules, isAccountNamePattern, type LifeCycleRules } from '@tos/plugin-hr-common';
import { readCompanyName } from '../config/readCompanyName';

/** What the company decides about the life cycle and its checklists. */
export interface LifeCycleConfig {
  rules: LifeCycleRules;
  /** Name of the company; empty when it has none. */
  company: string;
  /** E.g. `{first}.{last}`. */
  accountNamePattern: string;
  /** Who owns items of HR and of IT: references of people and units. Whatever IT does not own falls to HR. */
  owners: { hr: string[]; it: string[] };
}

const OWNER = /^(user|group):default\/[^\s/]+$/;

function readOwners(config: Config, role: 'hr' | 'it'): string[] {
  const key = `hr.checklists.owners.${role}`;
  const owners = config.getOptionalStringArray(key) ?? [];
  const wrong = owners.find(owner => !OWNER.test(owner));
  if (wrong !== undefined) throw new InputError(`${key} has '${wrong}'; write user:default/<name> or group:default/<name>`);
  return owners;
}

/**
 * Reads `hr.lifeCycle`, `hr.account` and `hr.checklists` from app-config.
 *
 * @throws InputError naming the key that is wrong
 */
export function readLifeCycleConfig(config: Config): LifeCycleConfig {
  const accountNamePattern = config.getOptionalString('hr.account.namePattern') ?? '{first}.{last}';
  if (!isAccountNamePattern(accountNamePattern)) {
    throw new InputError(`hr.account.namePattern '${accountNamePattern}' is not usable; write one such as {first}.{last} or {f}{last}`);
  }
  const probationMonths = config.getOptionalNumber('hr.lifeCycle.probationMonths') ?? defaultLifeCycleRules.probationMonths;
  if (!Number.isInteger(probationMonths) || probationMonths < 0 || probationMonths > 6) {
    throw new InputError('hr.lifeCycle.probationMonths must be a whole number from 0 to 6');
  }
  return {
    rules: { ...defaultLifeCycleRules, probationMonths },
    company: readCompanyName(config),
    accountNamePattern,
    owners: { hr: readOwners(config, 'hr'), it: readOwners(config, 'it') },
  };
}
