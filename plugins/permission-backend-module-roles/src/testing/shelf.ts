import { createPermission } from '@backstage/plugin-permission-common';
import type { RolesPermissions } from '@tos/plugin-permission-node-roles';

export const bookRead = createPermission({ name: 'shelf.book.read', attributes: { action: 'read' }, resourceType: 'shelf-book' });
export const bookLend = createPermission({ name: 'shelf.book.lend', attributes: { action: 'update' }, resourceType: 'shelf-book' });
export const shelfOpen = createPermission({ name: 'shelf.open', attributes: {} });

/** The condition `name` for one person, as the shelf's rules understand it. */
export const mine = (rule: string, who: string) => ({ rule, resourceType: 'shelf-book', params: { who } });

/** A plugin's permissions: two about books, one basic. */
export const shelf: RolesPermissions = {
  pluginId: 'shelf',
  permissions: [bookRead, bookLend, shelfOpen],
  descriptions: { 'shelf.open': { en: 'Open the shelf', de: 'Das Regal öffnen' } },
  conditions: {
    'shelf-book': {
      isMine: { description: { en: 'Lent to you', de: 'An Sie verliehen' }, toCriteria: user => mine('isMine', user.userEntityRef) },
      isTeams: { description: 'Of the team', toCriteria: user => mine('isTeams', user.ownershipEntityRefs.join(',')) },
    },
  },
};
