import type { ContractClient } from '@tos/contract/frontend';
import type { CatalogOrgUnit, CatalogPerson, HrContract } from '@tos/plugin-hr-common';

const PAGE = 1000;
const IDS_PER_CALL = 100;

type Query = { limit?: number; after?: string; id?: string[] };
type Page<T> = { items: T[]; next: string | null };

async function readAll<T>(read: (query: Query) => Promise<Page<T>>, signal?: AbortSignal): Promise<T[]> {
  const all: T[] = [];
  let after: string | undefined;
  do {
    signal?.throwIfAborted();
    const page: Page<T> = await read({ limit: PAGE, after });
    if (page.next === after && page.next) throw new Error('HR answered the same page twice');
    all.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return all;
}

async function readIds<T>(read: (query: Query) => Promise<Page<T>>, ids: string[]): Promise<T[]> {
  const all: T[] = [];
  for (let i = 0; i < ids.length; i += IDS_PER_CALL) {
    all.push(...(await read({ limit: PAGE, id: ids.slice(i, i + IDS_PER_CALL) })).items);
  }
  return all;
}

/** Reads from HR what the catalog mirrors. A page that fails fails the whole read: a gap would look like people who left. */
export class HrMirrorReader {
  readonly #client: Pick<ContractClient<HrContract>, 'catalogPersons' | 'catalogOrgUnits'>;

  constructor(client: Pick<ContractClient<HrContract>, 'catalogPersons' | 'catalogOrgUnits'>) {
    this.#client = client;
  }

  /** Everybody and every unit that is active. */
  async readEverything(signal?: AbortSignal): Promise<{ persons: CatalogPerson[]; units: CatalogOrgUnit[] }> {
    return {
      units: await readAll(query => this.#client.catalogOrgUnits({ query }, { signal }), signal),
      persons: await readAll(query => this.#client.catalogPersons({ query }, { signal }), signal),
    };
  }

  /** The named rows, also those that are no longer active. */
  async readChanged(personIds: string[], orgUnitIds: string[]): Promise<{ persons: CatalogPerson[]; units: CatalogOrgUnit[] }> {
    return {
      units: await readIds(query => this.#client.catalogOrgUnits({ query }), orgUnitIds),
      persons: await readIds(query => this.#client.catalogPersons({ query }), personIds),
    };
  }
}
