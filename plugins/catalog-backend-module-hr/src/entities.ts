import { isDeepStrictEqual } from 'node:util';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
  type GroupEntityV1alpha1,
  type UserEntityV1alpha1,
} from '@backstage/catalog-model';
import type { CatalogOrgUnit, CatalogPerson } from '@tos/plugin-hr-common';

/** Annotation with the HR id of a mirrored person. */
export const ANNOTATION_PERSON_ID = 'tos/person-id';
/** Annotation with the HR id of a mirrored org unit. */
export const ANNOTATION_ORG_UNIT_ID = 'tos/org-unit-id';
/** Annotation with the comma-separated entity names of the people who lead a group. */
export const ANNOTATION_LEADS = 'tos/leads';
/** Annotation with the English name of a group, when it has one. */
export const ANNOTATION_TITLE_EN = 'tos/title-en';
/** Where every mirrored entity says it comes from. */
export const HR_LOCATION = 'hr:tos';

const API_VERSION = 'backstage.io/v1alpha1';

/** Annotations without the empty ones, because the catalog takes only texts. */
function annotations(own: Record<string, string | null>): Record<string, string> {
  const all = { [ANNOTATION_LOCATION]: HR_LOCATION, [ANNOTATION_ORIGIN_LOCATION]: HR_LOCATION, ...own };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** The User entity of a person: what colleagues may see, nothing private. */
export function toUserEntity(person: CatalogPerson): UserEntityV1alpha1 {
  return {
    apiVersion: API_VERSION,
    kind: 'User',
    metadata: {
      name: person.entityName,
      title: person.displayName,
      ...(person.positionTitle && { description: person.positionTitle }),
      annotations: annotations({
        [ANNOTATION_PERSON_ID]: person.id,
        'keycloak.org/id': person.keycloakSub,
        [ANNOTATION_TITLE_EN]: person.positionTitleEn,
      }),
    },
    spec: {
      profile: { displayName: person.displayName, ...(person.email && { email: person.email }) },
      memberOf: person.memberOf.map(name => `group:default/${name}`),
    },
  };
}

/** The Group entity of an org unit. */
export function toGroupEntity(unit: CatalogOrgUnit): GroupEntityV1alpha1 {
  return {
    apiVersion: API_VERSION,
    kind: 'Group',
    metadata: {
      name: unit.entityName,
      title: unit.name,
      annotations: annotations({
        [ANNOTATION_ORG_UNIT_ID]: unit.id,
        [ANNOTATION_LEADS]: unit.leadNames.join(','),
        [ANNOTATION_TITLE_EN]: unit.nameEn,
      }),
    },
    spec: {
      type: unit.kind,
      profile: { displayName: unit.name },
      ...(unit.parentName && { parent: `group:default/${unit.parentName}` }),
      children: [],
    },
  };
}

/** Our annotations of an entity; the catalog adds others. */
function ownAnnotations(entity: Entity): Record<string, string> {
  const all = Object.entries(entity.metadata.annotations ?? {});
  return Object.fromEntries(all.filter(([key]) => key.startsWith('tos/') || key === 'keycloak.org/id'));
}

/** Whether the catalog already shows what HR wants it to show, so that nothing has to be processed again. */
export function isUpToDate(existing: Entity, wanted: Entity): boolean {
  const shown = ({ metadata, spec, ...entity }: Entity) => [
    metadata.title,
    metadata.description,
    ownAnnotations({ metadata, ...entity }),
    spec,
  ];
  return isDeepStrictEqual(shown(existing), shown(wanted));
}
