import { createReadStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../lib/UserError.mjs';

const POLL_MS = 300;
const AT_WORK = ['reading', 'checking', 'applying'];

/** Calls the importer of a running portal with a service token. */
export class ImportClient {
  #base;
  #token;

  /** @param {{ url: string, token: string }} portal `url` = address of the portal, without `/api` */
  constructor({ url, token }) {
    this.#base = `${url}/api/hr`;
    this.#token = token;
  }

  /**
   * @param {string} path below `/api/hr`
   * @param {RequestInit & { json?: unknown }} [init]
   */
  async request(path, { json, ...init } = {}) {
    const body = json === undefined ? {} : { body: JSON.stringify(json), headers: { 'Content-Type': 'application/json' } };
    const response = await fetch(`${this.#base}${path}`, {
      ...init,
      ...body,
      headers: { ...init.headers, ...body.headers, Authorization: `Bearer ${this.#token}` },
    }).catch(error => {
      throw new UserError(
        `The portal at ${this.#base} does not answer (${error.cause?.code ?? error.message}).`,
        'Start it with ./tos start.',
      );
    });
    if (response.ok) {
      return response;
    }
    const answer = await response.json().catch(() => ({}));
    throw new UserError(`The portal answered ${response.status}: ${answer.error?.message ?? response.statusText}`);
  }

  async json(path, init) {
    return (await this.request(path, init)).json();
  }

  /**
   * @param {string} file
   * @param {Record<string, string>} query kind, fileName and perhaps sheet
   */
  upload(file, query) {
    return this.json(`/imports?${new URLSearchParams(query)}`, {
      method: 'POST',
      body: createReadStream(file),
      duplex: 'half',
      headers: { 'Content-Type': 'application/octet-stream' },
    });
  }

  /**
   * Waits until nothing is done for a run any more.
   *
   * @param {string} id
   * @param {(text: string) => void} detail
   */
  async settled(id, detail) {
    for (;;) {
      const run = await this.json(`/imports/${id}`);
      if (!AT_WORK.includes(run.state)) {
        return run;
      }
      const { done, total } = run.progress;
      detail(`${run.phase ?? run.state}${done ? ` ${done}${total ? ` of ${total}` : ''}` : ''}`);
      await sleep(POLL_MS);
    }
  }
}
