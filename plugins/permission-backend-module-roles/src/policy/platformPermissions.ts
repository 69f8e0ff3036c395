import { parseEntityRef } from '@backstage/catalog-model';
import { catalogConditions } from '@backstage/plugin-catalog-backend/alpha';
import { catalogPermissions, RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import type { PermissionCondition, PermissionCriteria } from '@backstage/plugin-permission-common';
import { accessPermissions } from '@tos/plugin-access-common';
import type { ConditionUser, RolesPermissions } from '@tos/plugin-permission-node-roles';

const PEOPLE_AND_TEAMS = ['User', 'Group'];

function isSelf({ userEntityRef }: ConditionUser): PermissionCriteria<PermissionCondition> {
  const { kind, namespace, name } = parseEntityRef(userEntityRef);
  return {
    allOf: [
      catalogConditions.isEntityKind({ kinds: [kind] }),
      catalogConditions.hasMetadata({ key: 'namespace', value: namespace }),
      catalogConditions.hasMetadata({ key: 'name', value: name }),
    ],
  };
}

/**
 * The permissions Backstage 1.55 itself has. Search, notifications, signals and user settings have none: search asks for
 * `catalog.entity.read` per hit, the others are about oneself and open to every signed-in person.
 */
export const platformPermissions: RolesPermissions[] = [
  {
    pluginId: 'permission',
    permissions: accessPermissions,
    descriptions: { 'access.matrix.read': { en: 'See who may do what', de: 'Sehen, wer was darf' } },
  },
  {
    pluginId: 'catalog',
    permissions: catalogPermissions,
    descriptions: {
      'catalog.entity.read': { en: 'Find and open catalog entries', de: 'Katalogeinträge finden und öffnen' },
      'catalog.entity.create': { en: 'Create catalog entries', de: 'Katalogeinträge anlegen' },
      'catalog.entity.delete': { en: 'Remove catalog entries', de: 'Katalogeinträge entfernen' },
      'catalog.entity.refresh': { en: 'Have catalog entries read again', de: 'Katalogeinträge neu einlesen lassen' },
      'catalog.entity.validate': { en: 'Have catalog entries checked', de: 'Katalogeinträge prüfen lassen' },
      'catalog.location.read': { en: 'See where the catalog reads from', de: 'Sehen, woher der Katalog liest' },
      'catalog.location.create': { en: 'Add a file the catalog reads', de: 'Dem Katalog eine Datei hinzufügen' },
      'catalog.location.delete': { en: 'Remove a file the catalog reads', de: 'Dem Katalog eine Datei wegnehmen' },
      'catalog.location.analyze': { en: 'Have a file examined for the catalog', de: 'Eine Datei für den Katalog untersuchen lassen' },
      'catalog.ingestion.read': { en: 'See how the catalog is filled', de: 'Sehen, wie der Katalog gefüllt wird' },
      'catalog.ingestion.manage': { en: 'Control how the catalog is filled', de: 'Steuern, wie der Katalog gefüllt wird' },
    },
    conditions: {
      [RESOURCE_TYPE_CATALOG_ENTITY]: {
        isSelf: {
          description: { en: 'It is your own entry', de: 'Es ist der eigene Eintrag' },
          toCriteria: isSelf,
        },
        isOwner: {
          description: { en: 'You or one of your teams owns it', de: 'Es gehört einem selbst oder dem eigenen Team' },
          toCriteria: user => catalogConditions.isEntityOwner({ claims: [user.userEntityRef, ...user.ownershipEntityRefs] }),
        },
        isPersonOrTeam: {
          description: { en: 'It is a person or a team', de: 'Es ist eine Person oder ein Team' },
          toCriteria: () => catalogConditions.isEntityKind({ kinds: PEOPLE_AND_TEAMS }),
        },
        isNotPersonOrTeam: {
          description: { en: 'It is neither a person nor a team', de: 'Es ist weder Person noch Team' },
          toCriteria: () => ({ not: catalogConditions.isEntityKind({ kinds: PEOPLE_AND_TEAMS }) }),
        },
      },
    },
  },
];
