import type { Config } from '@backstage/config';

/** How much an import may ask for; each value is a key below `hr.import` in the configuration. */
export interface ImportLimits {
  /** Bytes of an uploaded file. */
  maxFileBytes: number;
  maxRows: number;
  maxColumns: number;
  /** Characters of one cell; what is longer is cut and named in the report. */
  maxCellLength: number;
  /** Bytes that the parts of an XLSX file may have when unpacked. */
  maxUnpackedBytes: number;
  /** How much smaller than its content a packed part may be. */
  maxPackRatio: number;
  /** Share of people, units or seats in percent that may leave without being confirmed. */
  maxLeavingPercent: number;
  /** Days after which uploaded rows and reports are forgotten. */
  retentionDays: number;
}

const MEGABYTE = 1024 * 1024;

const DEFAULTS: ImportLimits = {
  maxFileBytes: 50 * MEGABYTE,
  maxRows: 300_000,
  maxColumns: 200,
  maxCellLength: 10_000,
  maxUnpackedBytes: 400 * MEGABYTE,
  maxPackRatio: 200,
  maxLeavingPercent: 10,
  retentionDays: 7,
};

/**
 * Reads `hr.import`.
 *
 * @throws Error that names the key when a value is not a positive number
 */
export function readImportLimits(config: Config): ImportLimits {
  const section = config.getOptionalConfig('hr.import');
  const limits = { ...DEFAULTS };
  for (const key of Object.keys(DEFAULTS) as (keyof ImportLimits)[]) {
    const value = section?.getOptionalNumber(key);
    if (value === undefined) continue;
    if (!Number.isFinite(value) || value < 0) throw new Error(`hr.import.${key} must be a number of at least 0, but is ${value}`);
    limits[key] = value;
  }
  return limits;
}
