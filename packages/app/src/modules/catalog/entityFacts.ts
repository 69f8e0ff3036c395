import { DEFAULT_NAMESPACE, type CompoundEntityRef, type Entity } from '@backstage/catalog-model';

interface Profile {
  displayName?: string;
  picture?: string;
}

const profileOf = (entity: Entity) => entity.spec?.profile as Profile | undefined;

/** What people call the entry. */
export const nameOf = (entity: Entity) => entity.metadata.title ?? profileOf(entity)?.displayName ?? entity.metadata.name;

/** Address of its picture, if it has one. */
export const pictureOf = (entity: Entity) => profileOf(entity)?.picture;

/** The page of an entry inside of the portal. */
export const hrefOfRef = ({ kind, namespace, name }: CompoundEntityRef) =>
  `/catalog/${[namespace, kind, name].map(part => encodeURIComponent(part.toLowerCase())).join('/')}`;

/** Its page inside of the portal. */
export const hrefOf = ({ kind, metadata: { name, namespace = DEFAULT_NAMESPACE } }: Entity) => hrefOfRef({ kind, namespace, name });
