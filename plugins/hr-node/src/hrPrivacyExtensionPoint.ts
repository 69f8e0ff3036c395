import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { ErasureItem } from '@tos/plugin-hr-common';
import type { Readable } from 'node:stream';

/** The person whose data are collected or erased. */
export interface PrivacyPerson {
  id: string;
  /** E.g. `user:default/anna.becker`. */
  userEntityRef: string;
}

/** A file that belongs to the data; `open` is called when its turn has come. */
export interface PrivacyFile {
  /** Name inside the archive, without a folder. */
  name: string;
  open(): Promise<Readable>;
}

/** All that a plugin stores about a person. */
export interface PrivacyCollection {
  /** Plain JSON; lists of records become tables on the readable page. */
  data: Record<string, unknown>;
  files?: PrivacyFile[];
}

/** What a plugin does for the rights of people. Both functions may be called again after a failure. */
export interface PrivacySource {
  /** Id of the plugin; also the folder inside the archive. */
  id: string;
  /** Heading of its part. */
  title: { de: string; en: string };
  /**
   * Everything that is stored about the person, also what the portal does not show. Special categories (Art. 9 GDPR) only with
   * `includeSpecial`: HR without the right to see them gets a copy without them, the person always all.
   */
  collect(person: PrivacyPerson, options: { includeSpecial: boolean }): Promise<PrivacyCollection>;
  /**
   * Tells what an erasure removes, anonymises and keeps, and unless it is a dry run, does so. Erasing what has gone already
   * is no error.
   */
  erase(person: PrivacyPerson, options: { dryRun: boolean }): Promise<Omit<ErasureItem, 'source'>[]>;
}

/** Where plugins join access export and erasure. */
export interface HrPrivacyExtensionPoint {
  /** @throws Error when a source of this id is there already */
  addSource(source: PrivacySource): void;
}

/** Extension point of plugin `hr`, offered by `@tos/plugin-hr-backend`; use it in a module of plugin `hr`. */
export const hrPrivacyExtensionPoint = createExtensionPoint<HrPrivacyExtensionPoint>({ id: 'hr.privacy' });
