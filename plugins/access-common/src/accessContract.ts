import { defineContract } from '@tos/contract';
import { z } from 'zod';
import { accessMatrixReadPermission } from './permissions';

const Text = z.object({ en: z.string(), de: z.string() }).meta({ id: 'BilingualText' });

const Grant = z
  .object({
    allow: z.enum(['always', 'conditional']),
    /** Names of conditions of which one must hold; empty for `always`. */
    conditions: z.array(z.string()),
  })
  .meta({ id: 'Grant' });

const Source = z
  .object({
    /** Key in the configuration, e.g. `permission.roles.tos-hr[0].allow`. */
    key: z.string(),
    /** What is written there, e.g. `hr.*`. */
    pattern: z.string(),
    /** File, line and column, when the configuration came from a file. */
    location: z.string().optional(),
  })
  .meta({ id: 'GrantSource' });

const Permission = z
  .object({
    name: z.string(),
    pluginId: z.string(),
    /** Absent for permissions that are not about single records. */
    resourceType: z.string().optional(),
    action: z.enum(['create', 'read', 'update', 'delete']).optional(),
    description: Text.optional(),
  })
  .meta({ id: 'KnownPermission' });

const Condition = z
  .object({ name: z.string(), pluginId: z.string(), resourceType: z.string(), description: Text })
  .meta({ id: 'NamedCondition' });

const RoleGrant = Grant.extend({ role: z.string(), sources: z.array(Source) }).meta({ id: 'RoleGrant' });

const Matrix = z
  .object({
    roles: z.array(z.string()),
    permissions: z.array(Permission.extend({ grants: z.array(RoleGrant) })),
    conditions: z.array(Condition),
    /** Roles of the person who asks, also those the configuration does not name. */
    ownRoles: z.array(z.string()),
  })
  .meta({ id: 'AccessMatrix' });

const Mine = z
  .object({
    userEntityRef: z.string(),
    roles: z.array(z.object({ name: z.string(), /** Whether the configuration gives it any right. */ configured: z.boolean() })),
    /** Every permission there is; without `grant` it is refused. */
    permissions: z.array(Permission.extend({ grant: Grant.optional() })),
    conditions: z.array(Condition),
  })
  .meta({ id: 'OwnAccess' });

/** A text in both languages. */
export type BilingualText = z.output<typeof Text>;
/** How far a permission goes: always, or when one of the named conditions holds. */
export type AccessGrant = z.output<typeof Grant>;
/** A permission of a role with the places in the configuration it comes from. */
export type AccessRoleGrant = z.output<typeof RoleGrant>;
/** Role × permission as in force in this backend. */
export type AccessMatrix = z.output<typeof Matrix>;
/** One row of the matrix. */
export type AccessMatrixPermission = AccessMatrix['permissions'][number];
/** A condition that configuration may name. */
export type AccessCondition = z.output<typeof Condition>;
/** What the person who asks may do. */
export type OwnAccess = z.output<typeof Mine>;

/** Who may do what, as it is in force; served by the permission backend below `/access`. */
export const accessContract = defineContract({
  pluginId: 'permission',
  title: 'Access',
  version: '1.0.0',
  description: 'Who may do what: roles, permissions and conditions in force.',
  routes: {
    getMatrix: {
      method: 'get',
      path: '/access/matrix',
      summary: 'All roles and permissions in force',
      access: { permission: accessMatrixReadPermission },
      response: Matrix,
    },
    getMine: {
      method: 'get',
      path: '/access/mine',
      summary: 'Own roles and permissions',
      access: { signedIn: 'Everybody may know the own rights; nothing about others is in the answer.' },
      response: Mine,
    },
  },
});
