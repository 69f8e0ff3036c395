import { AuthenticationError, ConflictError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { classifyError } from './classifyError';

const withStatus = (statusCode: number) => Object.assign(new Error('failed'), { statusCode });

describe('classifyError', () => {
  it.each([
    [withStatus(401), 'signedOut'],
    [withStatus(403), 'forbidden'],
    [withStatus(404), 'missing'],
    [withStatus(409), 'invalid'],
    [withStatus(503), 'unavailable'],
    [withStatus(500), 'unknown'],
    [new NotAllowedError('no'), 'forbidden'],
    [new NotFoundError('no'), 'missing'],
    [new AuthenticationError('no'), 'signedOut'],
    [new ConflictError('no'), 'invalid'],
    [new TypeError('Failed to fetch'), 'unavailable'],
    [new TypeError('x is not a function'), 'unknown'],
    [undefined, 'unknown'],
    ['text', 'unknown'],
  ])('%s is %s', (error, kind) => expect(classifyError(error)).toBe(kind));
});
