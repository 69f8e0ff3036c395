import { mockServices } from '@backstage/backend-test-utils';
import type { ChangeRequest } from '@tos/plugin-hr-common';
import { PersonNotifier } from './PersonNotifier';

const request = {
  state: 'approved',
  person: { id: 'p1', displayName: 'Anna Becker', userEntityRef: 'user:default/anna.becker' },
  proposal: { iban: 'DE89370400440532013000' },
  decisionNote: 'secret',
} as unknown as ChangeRequest;

describe('PersonNotifier', () => {
  const logger = mockServices.logger.mock();

  it.each([
    ['approved', 'de', 'Ihre Änderung wurde übernommen'],
    ['rejected', 'en', 'Your change was rejected'],
  ] as const)('tells the person alone that a request was %s, in %s, without what it was about', async (state, language, title) => {
    const send = jest.fn(async () => {});
    await new PersonNotifier({ notifications: { send }, logger }).changeRequestDecided({ ...request, state }, language);
    expect(send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: 'user:default/anna.becker' },
      payload: { title, description: expect.any(String), link: '/my-record', topic: 'hr.changeRequest' },
    });
    expect(JSON.stringify(send.mock.calls)).not.toMatch(/DE89|secret|Becker/);
  });

  it.each([
    ['there are no notifications', undefined],
    ['they fail', { send: async () => Promise.reject(new Error('away')) }],
  ])('lets the decision stand when %s', async (_, notifications) => {
    await expect(new PersonNotifier({ notifications, logger }).changeRequestDecided(request, 'de')).resolves.toBeUndefined();
  });
});
