import type { AuthService } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION, stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { HR_LOCATION } from './entities';

const PAGE = 1000;
const IDS_PER_CALL = 100;

/** What the catalog shows of HR at the moment. */
export class MirroredEntities {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /** Entity refs of everything that came from HR. */
  async refs(): Promise<Set<string>> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const filter = { kind: ['User', 'Group'], [`metadata.annotations.${ANNOTATION_LOCATION}`]: HR_LOCATION };
    const fields = ['kind', 'metadata.namespace', 'metadata.name'];
    const refs = new Set<string>();
    let cursor: string | undefined;
    do {
      const request = cursor ? { cursor, limit: PAGE, fields } : { filter, limit: PAGE, fields };
      const page = await this.#catalog.queryEntities(request, { credentials });
      for (const entity of page.items) refs.add(stringifyEntityRef(entity));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return refs;
  }

  /** The entities whose annotation carries one of the ids. */
  async byAnnotation(annotation: string, ids: string[]): Promise<Entity[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const found: Entity[] = [];
    for (let i = 0; i < ids.length; i += IDS_PER_CALL) {
      const filter = { [`metadata.annotations.${annotation}`]: ids.slice(i, i + IDS_PER_CALL) };
      found.push(...(await this.#catalog.getEntities({ filter, limit: 2 * IDS_PER_CALL }, { credentials })).items);
    }
    return found;
  }
}
