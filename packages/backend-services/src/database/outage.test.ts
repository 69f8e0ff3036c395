import { outageMessage, toUnavailable } from './outage';

describe('outageMessage', () => {
  it.each([
    ['57P01', 'admin shutdown'],
    ['57P03', 'starting up'],
    ['08006', 'connection failure'],
    ['53300', 'too many connections'],
    ['53100', 'disk full'],
    ['53200', 'out of memory'],
    ['25006', 'read only'],
    ['25P03', 'idle in transaction'],
    ['ECONNREFUSED', 'connect'],
    ['ETIMEDOUT', 'connect'],
  ])('takes %s (%s) for an outage', (code, message) => {
    expect(outageMessage({ code, message })).toBeDefined();
  });

  it.each([
    ['23505', 'duplicate key'],
    ['23P01', 'exclusion'],
    ['40001', 'serialization'],
    ['40P01', 'deadlock'],
    ['42P01', 'no such table'],
    ['57014', 'statement timeout'],
    ['22P02', 'invalid text'],
  ])('takes %s (%s) for an error of the statement', (code, message) => {
    const error = Object.assign(new Error(message), { code });
    expect(outageMessage(error)).toBeUndefined();
    expect(toUnavailable(error)).toBe(error);
  });

  it('says what is the matter where people can do something about it', () => {
    expect(outageMessage({ code: '53100' })).toContain('disk space');
    expect(outageMessage({ code: '25006' })).toContain('read-only');
  });
});
