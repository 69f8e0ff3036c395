import type { LoggerService } from '@backstage/backend-plugin-api';
import { entityEnvelopeSchemaValidator, stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { DeferredEntity, EntityProvider, EntityProviderConnection } from '@backstage/plugin-catalog-node';
import type { CatalogOrgUnit, CatalogPerson, HrChangedPayload } from '@tos/plugin-hr-common';
import { ANNOTATION_ORG_UNIT_ID, ANNOTATION_PERSON_ID, HR_LOCATION, isUpToDate, toGroupEntity, toUserEntity } from './entities';
import type { HrMirrorReader } from './HrMirrorReader';
import type { MirroredEntities } from './MirroredEntities';
import { guardRemovals } from './removalGuard';

/** What the provider needs. */
export interface HrEntityProviderOptions {
  reader: HrMirrorReader;
  mirrored: MirroredEntities;
  logger: LoggerService;
  /** A full synchronisation that would remove more than this share (0 to 100) of the mirror is refused. */
  rejectRemovalsAbovePercent: number;
}

const deferred = (entity: Entity): DeferredEntity => ({ entity, locationKey: HR_LOCATION });

/** Mirrors HR's people and org units to User and Group entities: changes at once, everything on a schedule. */
export class HrEntityProvider implements EntityProvider {
  readonly #options: HrEntityProviderOptions;
  readonly #validate = entityEnvelopeSchemaValidator();
  #connection: EntityProviderConnection | undefined;
  /** Mutations run one after another: an older full read must not undo a newer change. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: HrEntityProviderOptions) {
    this.#options = options;
  }

  getProviderName(): string {
    return 'hr';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /**
   * Compares everything and applies the difference.
   *
   * @throws MassRemovalError when too much would vanish and `trusted` is not set; whatever HR answers as an error
   */
  async syncEverything(options: { signal?: AbortSignal; trusted?: boolean } = {}): Promise<void> {
    await this.#inTurn(async connection => {
      const { persons, units } = await this.#options.reader.readEverything(options.signal);
      const entities = this.#valid([...units.map(toGroupEntity), ...persons.map(toUserEntity)]);
      guardRemovals({
        known: await this.#options.mirrored.refs(),
        wanted: new Set(entities.map(stringifyEntityRef)),
        maxPercent: options.trusted && entities.length > 0 ? 100 : this.#options.rejectRemovalsAbovePercent,
      });
      await connection.applyMutation({ type: 'full', entities: entities.map(deferred) });
      this.#options.logger.info(`Mirrored HR: ${persons.length} people, ${units.length} units`);
    });
  }

  /** Applies one event. Empty lists mean that HR does not say what changed. */
  async syncChanged(change: HrChangedPayload): Promise<void> {
    const { personIds, orgUnitIds } = change;
    if (personIds.length + orgUnitIds.length === 0) {
      await this.syncEverything({ trusted: true });
      return;
    }
    await this.#inTurn(async connection => {
      const { persons, units } = await this.#options.reader.readChanged(personIds, orgUnitIds);
      const [users, groups] = await Promise.all([
        this.#options.mirrored.byAnnotation(ANNOTATION_PERSON_ID, personIds),
        this.#options.mirrored.byAnnotation(ANNOTATION_ORG_UNIT_ID, orgUnitIds),
      ]);
      const existing = new Map([...groups, ...users].map(entity => [stringifyEntityRef(entity), entity]));
      const wanted = new Map(this.#valid(activeEntities(persons, units)).map(entity => [stringifyEntityRef(entity), entity]));
      const added = [...wanted]
        .filter(([ref, entity]) => !existing.has(ref) || !isUpToDate(existing.get(ref)!, entity))
        .map(([, entity]) => entity);
      const removed = [...existing.keys()].filter(ref => !wanted.has(ref)).map(entityRef => ({ entityRef, locationKey: HR_LOCATION }));
      if (added.length + removed.length > 0) await connection.applyMutation({ type: 'delta', added: added.map(deferred), removed });
    });
  }

  #inTurn(work: (connection: EntityProviderConnection) => Promise<void>): Promise<void> {
    const connection = this.#connection;
    if (!connection) return Promise.reject(new Error('The catalog has not connected the HR mirror yet'));
    const run = this.#last.then(() => work(connection));
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** One malformed entity would make the catalog refuse all of them, so it is left out and named. */
  #valid<E extends Entity>(entities: E[]): E[] {
    return entities.filter(entity => {
      try {
        this.#validate(entity);
        return true;
      } catch (error) {
        this.#options.logger.warn(`Left out ${stringifyEntityRef(entity)}: ${(error as Error).message}`);
        return false;
      }
    });
  }
}

function activeEntities(persons: CatalogPerson[], units: CatalogOrgUnit[]): Entity[] {
  return [...units.filter(unit => unit.isActive).map(toGroupEntity), ...persons.filter(person => person.isActive).map(toUserEntity)];
}
