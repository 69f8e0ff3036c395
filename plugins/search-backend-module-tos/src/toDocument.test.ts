import { toDocument } from './toDocument';

const entity = (annotations?: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'anna.becker', title: 'Anna Becker', annotations },
});

describe('toDocument', () => {
  it.each([
    [{ 'tos/person-id': 'p' }, { personId: 'p' }],
    [{ 'tos/org-unit-id': 'u' }, { unitId: 'u' }],
    [undefined, {}],
  ])('takes HR’s ids over from %j', (annotations, ids) => {
    const { title, personId, unitId } = toDocument(entity(annotations as Record<string, string>));
    expect({ title, personId, unitId }).toEqual({ title: 'Anna Becker', ...ids });
  });
});
