import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { IANAZone } from 'luxon';

/** What `hr` in app-config says, with defaults. */
export interface HrConfig {
  /** Zone in which the company's days begin and end. */
  timeZone: string;
  /** Minutes of a full-time week, against which FTE are counted. */
  fullTimeMinutesPerWeek: number;
  /** Yearly leave by contract in a five-day week, in thousandths of a day; undefined: what the law gives. */
  contractLeaveDays?: number;
}

/**
 * Reads `hr` from app-config.
 *
 * @throws InputError naming the key that is wrong
 */
export function readHrConfig(config: Config): HrConfig {
  const timeZone = config.getOptionalString('hr.timeZone') ?? 'Europe/Berlin';
  if (!IANAZone.isValidZone(timeZone)) {
    throw new InputError(`hr.timeZone '${timeZone}' is not a time zone; write one such as Europe/Berlin`);
  }
  const fullTimeMinutesPerWeek = config.getOptionalNumber('hr.fullTimeMinutesPerWeek') ?? 2400;
  if (!Number.isInteger(fullTimeMinutesPerWeek) || fullTimeMinutesPerWeek < 60 || fullTimeMinutesPerWeek > 10080) {
    throw new InputError('hr.fullTimeMinutesPerWeek must be a whole number from 60 to 10080, e.g. 2400 for 40 hours');
  }
  const leaveDays = config.getOptionalNumber('hr.leave.contractDays');
  if (leaveDays !== undefined && !(leaveDays >= 20 && leaveDays <= 100 && Number.isInteger(leaveDays * 2))) {
    throw new InputError('hr.leave.contractDays must be whole or half days from 20 to 100, e.g. 30');
  }
  return { timeZone, fullTimeMinutesPerWeek, ...(leaveDays !== undefined && { contractLeaveDays: leaveDays * 1000 }) };
}
