import { matrix } from '../testing/matrix';
import { permissionGroups } from './permissionGroups';

describe('permissionGroups', () => {
  it.each([
    ['', 'en', ['catalog.entity.delete', 'hr.person.private.read', 'shelf.open']],
    ['  ', 'en', ['catalog.entity.delete', 'hr.person.private.read', 'shelf.open']],
    ['PRIVATE', 'en', ['hr.person.private.read']],
    ['private see', 'en', ['hr.person.private.read']],
    ['private open', 'en', []],
    ['regal', 'de', ['shelf.open']],
    ['regal', 'en', []],
    ['catalog', 'de', ['catalog.entity.delete']],
    ['(*', 'en', []],
  ])('filter %j in %s', (filter, language, expected) => {
    const groups = permissionGroups(matrix.permissions, filter, language);
    expect(groups.flatMap(group => group.permissions.map(permission => permission.name))).toEqual(expected);
  });
});
