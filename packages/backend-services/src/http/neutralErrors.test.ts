import { mockServices } from '@backstage/backend-test-utils';
import express, { RequestHandler } from 'express';
import request from 'supertest';
import { unavailable } from '../lib/unavailable';
import { answerFine, appOf } from '../__testUtils__/appOf';
import { neutralErrors } from './neutralErrors';
import { requestLog } from './requestLog';

const logger = mockServices.logger.mock();

function throwing(error: unknown): RequestHandler {
  return (_req, _res, next) => next(error);
}

beforeEach(() => jest.clearAllMocks());

describe('neutralErrors', () => {
  const guard = (troubled = false) => neutralErrors({ logger, databaseIsTroubled: () => troubled });

  it('hides what an unexpected error says, and logs it under the id in the answer', async () => {
    const error = Object.assign(new Error('select * from hr.persons failed on db.intern:5432'), { cause: new Error('secret') });
    const app = appOf(requestLog(logger), guard(), throwing(error));
    const { status, text } = await request(app).get('/api/hr/x?q=anna');
    expect(status).toBe(500);
    expect(text).not.toMatch(/select|db\.intern|secret|stack|anna|node_modules/);
    const id = /log id ([\w-]+)/.exec(text)![1];
    expect(logger.error).toHaveBeenCalledWith(expect.stringContaining('select * from hr.persons'), { requestId: id });
  });

  it.each([
    ['a string', 'oops'],
    ['nothing', null],
  ])('survives a handler that throws %s', async (_what, thrown) => {
    const app = appOf(guard(), throwing(thrown ?? new Error('')));
    const { status, body } = await request(app).get('/api/hr/x');
    expect(status).toBe(500);
    expect(body.error.message).toMatch(/Something went wrong/);
  });

  it('answers 503 with Retry-After for any 500 while the database is away', async () => {
    const app = appOf(guard(true), throwing(new Error('wrapped')));
    const { status, headers, body } = await request(app).get('/api/x/y');
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('5');
    expect(body.error.name).toBe('ServiceUnavailableError');
  });

  it('answers 503 when a plugin hid an outage in an error of its own', async () => {
    const app = appOf(requestLog(logger), guard(), (_req, _res, next) => {
      const outage = unavailable('The database is away.');
      next(new Error(`There was a problem: ${outage.message}`));
    });
    expect((await request(app).get('/api/search/query')).status).toBe(503);
  });

  it('keeps the sentence of a client error but not its cause', async () => {
    const error = Object.assign(new Error('birthDate: must be in the past'), {
      name: 'InputError',
      cause: new Error('inner'),
      fields: ['birthDate'],
    });
    const app = appOf(guard(), throwing(error));
    const { status, body } = await request(app).post('/api/hr/persons?x=1');
    expect(status).toBe(400);
    expect(body.error).toEqual({
      name: 'InputError',
      message: 'birthDate: must be in the past',
      fields: ['birthDate'],
    });
    expect(body.request.url).toBe('/api/hr/persons');
  });

  it.each([
    ['malformed JSON', '{"a":', 400],
    ['a body that is too large', JSON.stringify('x'.repeat(200_000)), 413],
  ])('answers %s with a client error', async (_what, body, status) => {
    const app = appOf(guard(), express.json(), answerFine);
    const answer = await request(app).post('/api/hr/persons').set('Content-Type', 'application/json').send(body);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('node_modules');
  });
});
