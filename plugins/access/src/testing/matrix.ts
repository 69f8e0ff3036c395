import type { AccessMatrix } from '@tos/plugin-access-common';

const source = { key: 'permission.roles.tos-hr[0].allow[0]', pattern: 'hr.*', location: 'app-config.yaml:86:17' };

/** A small company: HR sees everything, employees themselves, nobody deletes. */
export const matrix: AccessMatrix = {
  roles: ['tos-hr', 'tos-employee', 'cook'],
  ownRoles: ['tos-hr'],
  permissions: [
    { name: 'catalog.entity.delete', pluginId: 'catalog', resourceType: 'catalog-entity', action: 'delete', grants: [] },
    {
      name: 'hr.person.private.read',
      pluginId: 'hr',
      resourceType: 'hr-person',
      action: 'read',
      description: { en: 'See private data', de: 'Private Daten sehen' },
      grants: [
        { role: 'tos-hr', allow: 'always', conditions: [], sources: [source] },
        {
          role: 'tos-employee',
          allow: 'conditional',
          conditions: ['isSelf', 'isInManagedUnit'],
          sources: [{ key: 'permission.roles.tos-employee[1].allow', pattern: 'hr.person.private.read' }],
        },
      ],
    },
    {
      name: 'shelf.open',
      pluginId: 'shelf',
      description: { en: 'Open the shelf', de: 'Das Regal öffnen' },
      grants: [{ role: 'cook', allow: 'always', conditions: [], sources: [{ key: 'permission.roles.cook[0].allow', pattern: '*' }] }],
    },
  ],
  conditions: [
    { name: 'isSelf', pluginId: 'hr', resourceType: 'hr-person', description: { en: 'it is you', de: 'man selbst ist es' } },
    { name: 'isSelf', pluginId: 'catalog', resourceType: 'catalog-entity', description: { en: 'own entry', de: 'eigener Eintrag' } },
    { name: 'isInManagedUnit', pluginId: 'hr', resourceType: 'hr-person', description: { en: 'you lead them', de: 'man führt sie' } },
  ],
};
