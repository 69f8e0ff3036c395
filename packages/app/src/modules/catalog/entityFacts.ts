import { DEFAULT_NAMESPACE, type Entity } from '@backstage/catalog-model';

interface Profile {
  displayName?: string;
  picture?: string;
}

const profileOf = (entity: Entity) => entity.spec?.profile as Profile | undefined;

/** What people call the entry. */
export const nameOf = (entity: Entity) => entity.metadata.title ?? profileOf(entity)?.displayName ?? entity.metadata.name;

/** Address of its picture, if it has one. */
export const pictureOf = (entity: Entity) => profileOf(entity)?.picture;

/** Its page inside of the portal. */
export function hrefOf({ kind, metadata }: Entity): string {
  return `/catalog/${[metadata.namespace ?? DEFAULT_NAMESPACE, kind, metadata.name].map(part => encodeURIComponent(part.toLowerCase())).join('/')}`;
}
