import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { documentClasses, type DocumentClass } from '@tos/plugin-hr-common';

/** What `hr.documents` in app-config says, with defaults. */
export interface DocumentConfig {
  /** Largest file in bytes, by class. */
  maxFileBytes: Record<DocumentClass, number>;
  /** Bytes of all documents of a person together. */
  maxPersonBytes: number;
  maxPhotoBytes: number;
  /** Periods that the company has chosen instead of the usual ones. */
  retentionMonths: Partial<Record<DocumentClass, number>>;
}

const MEGABYTE = 1024 * 1024;
const MAX_MONTHS = 1200;

function wholeNumber(config: Config | undefined, key: string, { min, max }: { min: number; max: number }): number | undefined {
  const value = config?.getOptionalNumber(key);
  if (value !== undefined && !(Number.isInteger(value) && value >= min && value <= max)) {
    throw new InputError(`hr.documents: ${key} must be a whole number from ${min} to ${max}, but is ${value}`);
  }
  return value;
}

/**
 * Reads `hr.documents`.
 *
 * @throws InputError naming the key that is wrong
 */
export function readDocumentConfig(config: Config): DocumentConfig {
  const section = config.getOptionalConfig('hr.documents');
  const bytes = { min: 1024, max: 100 * MEGABYTE };
  const usual = wholeNumber(section, 'maxFileBytes', bytes) ?? 10 * MEGABYTE;
  const perClass = section?.getOptionalConfig('maxClassBytes');
  const months = section?.getOptionalConfig('retentionMonths');
  for (const part of [perClass, months]) {
    const strange = part?.keys().find(key => !documentClasses.includes(key as DocumentClass));
    if (strange) throw new InputError(`hr.documents: '${strange}' is no class of documents; there are ${documentClasses.join(', ')}`);
  }
  return {
    maxFileBytes: Object.fromEntries(documentClasses.map(name => [name, wholeNumber(perClass, name, bytes) ?? usual])) as never,
    maxPersonBytes: wholeNumber(section, 'maxPersonBytes', { min: 1024, max: 1024 ** 4 }) ?? 200 * MEGABYTE,
    maxPhotoBytes: wholeNumber(section, 'maxPhotoBytes', bytes) ?? usual,
    retentionMonths: Object.fromEntries(
      documentClasses.flatMap(name => {
        const chosen = wholeNumber(months, name, { min: 0, max: MAX_MONTHS });
        return chosen === undefined ? [] : [[name, chosen]];
      }),
    ),
  };
}
