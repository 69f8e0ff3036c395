import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { randomBytes } from 'node:crypto';

/** How old events of the audit log become. */
export interface AuditAges {
  /** Months after which actor and subject are replaced by pseudonyms and values go. */
  pseudonymiseAfterMonths: number;
  /** Months after which events are deleted. */
  deleteAfterMonths: number;
}

/** What `hr.audit` in app-config says, with defaults. */
export interface AuditConfig extends AuditAges {
  pseudonymKey: string;
}

/** hr.md, section 11: 24 months, person ids pseudonymised after 12. */
export const DEFAULT_AGES: AuditAges = { pseudonymiseAfterMonths: 12, deleteAfterMonths: 24 };

const SHORTEST_KEY = 32;

/**
 * Bounds: people must be able to learn who read their data, and a breach is often found late, so nothing is hidden before half a year and
 * deleted before a year; claims are barred after three years (§§195, 199 BGB), so nothing is kept longer (Art. 5(1)(e) GDPR).
 */
const BOUNDS = { pseudonymiseAfterMonths: [6, 24], deleteAfterMonths: [12, 36] } as const;

function months(config: Config | undefined, key: keyof AuditAges): number {
  const value = config?.getOptionalNumber(key) ?? DEFAULT_AGES[key];
  const [min, max] = BOUNDS[key];
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new InputError(`hr.audit.${key} must be a whole number from ${min} to ${max}, but is ${value}`);
}

/**
 * Reads `hr.audit`. Without a key, which only development may lack, each start makes one of its own: pseudonyms of two starts then differ.
 *
 * @throws InputError naming the key that is wrong
 */
export function readAuditConfig(config: Config, isProduction = process.env.NODE_ENV === 'production'): AuditConfig {
  const section = config.getOptionalConfig('hr.audit');
  const ages = {
    pseudonymiseAfterMonths: months(section, 'pseudonymiseAfterMonths'),
    deleteAfterMonths: months(section, 'deleteAfterMonths'),
  };
  if (ages.pseudonymiseAfterMonths >= ages.deleteAfterMonths) {
    throw new InputError('hr.audit.pseudonymiseAfterMonths must be less than hr.audit.deleteAfterMonths');
  }
  const key = section?.getOptionalString('pseudonymKey');
  if ((isProduction || key !== undefined) && (key ?? '').length < SHORTEST_KEY) {
    throw new InputError(`hr.audit.pseudonymKey must be a random text of at least ${SHORTEST_KEY} characters; ./tos secrets makes one`);
  }
  return { ...ages, pseudonymKey: key ?? randomBytes(32).toString('base64url') };
}
