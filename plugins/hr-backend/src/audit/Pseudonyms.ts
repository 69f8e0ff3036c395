import { createHmac } from 'node:crypto';

/**
 * Keyed pseudonyms of people in old audit events: whoever is the same stays the same, so that sequences can be read, but who it is only
 * whoever has the key can work out. With another key everybody has another pseudonym.
 */
export class Pseudonyms {
  readonly #key: string;
  /** Tells keys apart without saying anything about them. */
  readonly keyId: string;

  constructor(key: string) {
    this.#key = key;
    this.keyId = this.#hash('key', '').toString('hex').slice(0, 8);
  }

  /** Pseudonym of a user reference; plugins and service tokens are no people and stay as they are. */
  actor(ref: string): string {
    if (!ref.toLowerCase().startsWith('user:')) return ref;
    return `pseudonym:${this.keyId}-${this.#hash('actor', ref.toLowerCase()).toString('hex').slice(0, 16)}`;
  }

  /** Pseudonym of an id, in the form of one (a UUID of version 8, which no row has). */
  subject(id: string): string {
    const bytes = this.#hash('subject', id.toLowerCase()).subarray(0, 16);
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  #hash(purpose: string, value: string): Buffer {
    return createHmac('sha256', this.#key).update(`tos.hr.audit\0${purpose}\0${value}`).digest();
  }
}
