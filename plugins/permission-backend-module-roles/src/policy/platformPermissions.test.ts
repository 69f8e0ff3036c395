import type { Entity } from '@backstage/catalog-model';
import { permissionRules } from '@backstage/plugin-catalog-backend/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { platformPermissions } from './platformPermissions';

const entity = (kind: string, name: string, more: Partial<Entity> = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  ...more,
});

const anna = entity('User', 'anna');
const annaElsewhere = entity('User', 'anna', { metadata: { name: 'anna', namespace: 'other' } });
const petra = entity('User', 'petra');
const team = entity('Group', 'press');
const api = entity('API', 'anna');
const ofTeam = entity('System', 'press-line', { relations: [{ type: 'ownedBy', targetRef: 'group:default/press' }] });
const ofAnna = entity('System', 'notes', { relations: [{ type: 'ownedBy', targetRef: 'user:default/anna' }] });
const ofOthers = entity('System', 'pay', { relations: [{ type: 'ownedBy', targetRef: 'group:default/hr' }] });

const user = { userEntityRef: 'user:default/anna', ownershipEntityRefs: ['group:default/press', 'role:keycloak/tos-employee'] };
const conditions = platformPermissions.find(({ pluginId }) => pluginId === 'catalog')!.conditions!['catalog-entity'];
const authorize = createConditionAuthorizer(Object.values(permissionRules) as never);

describe('conditions of the catalog', () => {
  it.each<[string, Entity[], Entity[]]>([
    ['isSelf', [anna], [annaElsewhere, petra, team, api]],
    ['isOwner', [ofTeam, ofAnna], [ofOthers, anna, team]],
    ['isPersonOrTeam', [anna, petra, team], [api, ofTeam]],
    ['isNotPersonOrTeam', [api, ofTeam], [anna, petra, team]],
  ])('%s', (name, yes, no) => {
    const decision = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: conditions[name].toCriteria(user),
    } as const;
    expect(yes.filter(one => !authorize(decision, one))).toEqual([]);
    expect(no.filter(one => authorize(decision, one))).toEqual([]);
  });

  it('has a description in both languages for every permission', () => {
    const without = platformPermissions.flatMap(({ permissions, descriptions }) => permissions.filter(({ name }) => !descriptions?.[name]));
    expect(without).toEqual([]);
  });
});
