import { Writable } from 'node:stream';
import { createLogger, format, transports } from 'winston';
import { unavailable } from '../lib/unavailable';
import { runInRequest } from '../lib/requestContext';
import { jsonLines } from './jsonLines';
import { oncePerOutage } from './oncePerOutage';

function loggerInto(lines: string[]) {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk).replace(/\n$/, ''));
      done();
    },
  });
  return createLogger({
    format: format.combine(oncePerOutage(), jsonLines()),
    transports: [new transports.Stream({ stream })],
  });
}

describe('log lines', () => {
  it('are one JSON object each, with time in UTC and the request they belong to', () => {
    const lines: string[] = [];
    const logger = loggerInto(lines);
    const evil = 'name\r\n{"level":"info","message":"forged"}\u001b[31m\u2028x\u0085';
    runInRequest({ requestId: 'abcdefgh' }, () => logger.info(evil, { plugin: 'hr' }));
    expect(lines).toHaveLength(1);
    // eslint-disable-next-line no-control-regex
    expect(lines[0]).not.toMatch(/[\u0000-\u001f\u0085\u2028\u2029]/);
    expect(JSON.parse(lines[0])).toEqual({
      level: 'info',
      message: evil,
      plugin: 'hr',
      requestId: 'abcdefgh',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
  });

  it('say what an error says that is logged in place of a text, and once only during an outage', () => {
    const lines: string[] = [];
    const logger = loggerInto(lines);
    // As the platform's logger calls winston.
    const log = (error: Error) => logger.error(error as never, undefined);
    log(new TypeError('no such thing'));
    log(unavailable('The database is gone.'));
    log(unavailable('The database is gone.'));
    const [error, outage, ...rest] = lines.map(line => JSON.parse(line));
    expect(error).toMatchObject({ message: 'TypeError: no such thing', stack: expect.stringContaining('logging.test') });
    expect(outage.message).toBe('ServiceUnavailableError: The database is gone.');
    expect(outage.stack).toBeUndefined();
    expect(rest).toEqual([]);
  });

  it('say why a token was refused, but not what it holds', () => {
    const lines: string[] = [];
    const payload = { sub: 'user:default/anna.becker', uip: 'proof' };
    const error = Object.assign(new Error('"exp" claim timestamp check failed'), { code: 'ERR_JWT_EXPIRED', claim: 'exp', payload });
    loggerInto(lines).warn('Failed to verify', Object.assign(error, { cause: { payload } }));
    expect(JSON.parse(lines[0])).toMatchObject({ message: expect.stringContaining('"exp" claim timestamp check failed'), claim: 'exp' });
    expect(lines.join()).not.toMatch(/anna|proof/);
  });

  it('say once and without stack that the database is away', () => {
    const lines: string[] = [];
    const logger = loggerInto(lines);
    const message = `Poll failed, ${unavailable('The database is away.').message}`;
    for (let i = 0; i < 50; i++) {
      logger.warn(message, { plugin: 'catalog', stack: 'at x' });
    }
    logger.warn(message, { plugin: 'search' });
    logger.warn('something else', { plugin: 'catalog' });
    expect(lines.map(line => JSON.parse(line).plugin)).toEqual(['catalog', 'search', 'catalog']);
    expect(lines.join()).not.toContain('at x');
  });
});
