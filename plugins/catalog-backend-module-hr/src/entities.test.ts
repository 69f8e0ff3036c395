import {
  entityEnvelopeSchemaValidator,
  groupEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
  type Entity,
} from '@backstage/catalog-model';
import { isUpToDate, toGroupEntity, toUserEntity } from './entities';
import { person, unit } from './testing/rows';

const validEnvelope = entityEnvelopeSchemaValidator();

describe('toUserEntity', () => {
  it.each([
    ['everything known', person({ email: 'anna.becker@musterwerk.example', keycloakSub: 'sub-1', positionTitle: 'Dreherin' })],
    ['nothing but a name', person({ email: null, keycloakSub: null, positionTitle: null, memberOf: [] })],
    ['markup in the name', person({ displayName: '<img src=x onerror=alert(1)>' })],
  ])('is a valid User: %s', async (_name, row) => {
    const entity = toUserEntity(row);
    validEnvelope(entity);
    await expect(userEntityV1alpha1Validator.check(entity)).resolves.toBe(true);
    expect(entity.metadata.annotations).toMatchObject({ 'tos/person-id': row.id });
  });

  it('shows the groups with the primary one first and links the account', () => {
    const entity = toUserEntity(person({ memberOf: ['fertigung', 'betriebsrat'], keycloakSub: 'sub-1' }));
    expect(entity.spec.memberOf).toEqual(['group:default/fertigung', 'group:default/betriebsrat']);
    expect(entity.metadata.annotations?.['keycloak.org/id']).toBe('sub-1');
  });
});

describe('toGroupEntity', () => {
  it.each([
    ['root', unit({ parentName: null, leadNames: [] })],
    ['with parent and two leads', unit({ parentName: 'musterwerk', leadNames: ['a', 'b'], nameEn: 'Production' })],
  ])('is a valid Group: %s', async (_name, row) => {
    const entity = toGroupEntity(row);
    validEnvelope(entity);
    await expect(groupEntityV1alpha1Validator.check(entity)).resolves.toBe(true);
    expect(entity.spec.parent).toBe(row.parentName ? `group:default/${row.parentName}` : undefined);
    expect(entity.metadata.annotations?.['tos/leads']).toBe(row.leadNames.length ? 'a,b' : undefined);
  });
});

describe('isUpToDate', () => {
  const shown = (entity: Entity): Entity => ({ ...entity, metadata: { ...entity.metadata, uid: 'u', etag: 'e' }, relations: [] });
  const before = person({ positionTitle: 'Dreherin', keycloakSub: 'sub-1' });

  it.each([
    ['nothing', {}, true],
    ['the display name', { displayName: 'Anna Beck' }, false],
    ['the e-mail taken away', { email: null }, false],
    ['the position taken away', { positionTitle: null }, false],
    ['the account unlinked', { keycloakSub: null }, false],
    ['a group more', { memberOf: ['fertigung', 'x'] }, false],
    ['the order of groups', { memberOf: ['x', 'fertigung'] }, false],
  ])('sees a change of %s', (_name, change, upToDate) => {
    expect(isUpToDate(shown(toUserEntity(before)), toUserEntity({ ...before, ...change }))).toBe(upToDate);
  });

  it('sees a root that got a parent and the other way round', () => {
    const [root, child] = [toGroupEntity(unit({ parentName: null })), toGroupEntity(unit({ parentName: 'a' }))];
    expect([isUpToDate(shown(root), child), isUpToDate(shown(child), root)]).toEqual([false, false]);
  });
});
