import type { HrPrivacyExtensionPoint, PrivacySource } from '@tos/plugin-hr-node';

/** All plugins that store something about people, in the order in which they joined; HR itself comes last. */
export class PrivacySources implements HrPrivacyExtensionPoint {
  readonly #others = new Map<string, PrivacySource>();
  #own: PrivacySource | undefined;

  addSource(source: PrivacySource): void {
    if (this.#others.has(source.id) || source.id === 'hr') throw new Error(`There is already a privacy source '${source.id}'`);
    this.#others.set(source.id, source);
  }

  /** HR's own source. */
  setOwn(source: PrivacySource): void {
    this.#own = source;
  }

  others(): PrivacySource[] {
    return [...this.#others.values()];
  }

  all(): PrivacySource[] {
    return [...(this.#own ? [this.#own] : []), ...this.others()];
  }
}
