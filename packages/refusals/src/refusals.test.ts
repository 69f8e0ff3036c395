/** @jest-environment node */
import { mockErrorHandler } from '@backstage/backend-test-utils';
import { ConflictError, InputError, NotFoundError, ResponseError, serializeError } from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { z } from 'zod';
import { createRefuse, refusalOf, refuseFields } from './backend';
import { contractRefusals, defineRefusals, fieldProblemsOf, refusalOfIssue, type Refusal } from './index';

const refusals = defineRefusals({
  'shelf.book.lent': { kind: 'conflict', text: 'Lent to {{by}} until {{until}}', params: { by: 'person', until: 'date' } },
  'shelf.book.missing': { kind: 'missing', text: 'There is no such book' },
  'shelf.book.heavy': { kind: 'input', status: 413, text: 'At most {{grams}} g', params: { grams: 'number' } },
  'shelf.field.isbn': { kind: 'input', text: 'is no ISBN' },
});
const refuse = createRefuse(refusals);
const problem = fieldProblemsOf(refusals);

async function answerOf(error: Error) {
  const app = express().get('/', (_req, _res, next) => next(error));
  return request(app.use(mockErrorHandler())).get('/');
}

describe('createRefuse', () => {
  it('answers with sentence, code and parameters', async () => {
    const error = refuse('shelf.book.lent', { by: 'user:default/anna', until: '2026-12-01' });
    const { status, body } = await answerOf(error);
    expect([error instanceof ConflictError, status]).toEqual([true, 409]);
    expect(body.error).toMatchObject({
      name: 'ConflictError',
      message: 'Lent to user:default/anna until 2026-12-01',
      code: 'shelf.book.lent',
      params: { by: 'user:default/anna', until: '2026-12-01' },
    });
  });

  it('keeps the class and the status of the reason', async () => {
    expect(refuse('shelf.book.missing')).toBeInstanceOf(NotFoundError);
    expect((await answerOf(refuse('shelf.book.missing'))).status).toBe(404);
    expect((await answerOf(refuse('shelf.book.heavy', { grams: 900 }))).status).toBe(413);
  });

  it('names the field', async () => {
    const { body } = await answerOf(refuse.at('body.isbn', 'shelf.field.isbn'));
    expect(body.error).toMatchObject({
      message: 'body.isbn: is no ISBN',
      code: 'shelf.field.isbn',
      fields: [{ path: 'body.isbn', message: 'is no ISBN', code: 'shelf.field.isbn' }],
    });
  });

  it('joins several fields', () => {
    const error = refuseFields([refuse.field('body.a', 'shelf.field.isbn'), refuse.field('body.b', 'shelf.book.heavy', { grams: 1 })]);
    expect(error).toBeInstanceOf(InputError);
    expect([error.message, error.code]).toEqual(['body.a: is no ISBN; body.b: At most 1 g', 'contract.invalid']);
  });

  it('reaches the caller of ResponseError.fromResponse', async () => {
    const error = serializeError(refuse('shelf.book.missing'));
    const response = Response.json({ error, response: { statusCode: 404 } }, { status: 404 });
    const { statusCode, body, cause } = await ResponseError.fromResponse(response);
    expect([statusCode, body.error.code, cause.message]).toEqual([404, 'shelf.book.missing', 'There is no such book']);
  });

  it('is found again in an error, codes of drivers are not', () => {
    expect(refusalOf(refuse('shelf.book.heavy', { grams: 3 }))).toEqual({ code: 'shelf.book.heavy', params: { grams: 3 } });
    expect(refusalOf(Object.assign(new Error('x'), { code: '23505' }))).toBeUndefined();
    expect(refusalOf(undefined)).toBeUndefined();
  });

  it('does not compile without a known code and its parameters', () => {
    const wrong = () => [
      // @ts-expect-error no such code
      refuse('shelf.book.gone'),
      // @ts-expect-error the parameters are missing
      refuse('shelf.book.heavy'),
      // @ts-expect-error grams are a number
      refuse('shelf.book.heavy', { grams: '3' }),
      // @ts-expect-error this reason has no parameters
      refuse('shelf.book.missing', { id: '1' }),
    ];
    expect(typeof wrong).toBe('function');
  });
});

describe('refusalOfIssue', () => {
  const said = (schema: z.ZodType, value: unknown) => schema.safeParse(value, { reportInput: true }).error?.issues.map(refusalOfIssue);

  it.each<[string, z.ZodType, unknown, Refusal]>([
    ['nothing', z.string(), undefined, { code: 'contract.field.needed' }],
    ['null', z.number(), null, { code: 'contract.field.needed' }],
    ['no choice', z.enum(['a']), undefined, { code: 'contract.field.needed' }],
    ['a strange choice', z.enum(['a']), 'b', { code: 'contract.field.wrong' }],
    ['another type', z.number(), 'x', { code: 'contract.field.wrong' }],
    ['an empty text', z.string().min(1), '', { code: 'contract.field.needed' }],
    ['a short text', z.string().min(3), 'x', { code: 'contract.field.tooShort', params: { min: 3 } }],
    ['a long text', z.string().max(2), 'xxx', { code: 'contract.field.tooLong', params: { max: 2 } }],
    ['too few', z.array(z.string()).min(2), [], { code: 'contract.field.tooFew', params: { min: 2 } }],
    ['too many', z.array(z.string()).max(1), ['a', 'b'], { code: 'contract.field.tooMany', params: { max: 1 } }],
    ['too small', z.number().min(1), 0, { code: 'contract.field.tooSmall', params: { min: 1 } }],
    ['too big', z.number().max(9), 10, { code: 'contract.field.tooBig', params: { max: 9 } }],
    ['no multiple', z.number().multipleOf(5), 7, { code: 'contract.field.multipleOf', params: { step: 5 } }],
    ['no day', z.iso.date(), '2026-02-30', { code: 'contract.field.date' }],
    ['no address', z.email(), 'x', { code: 'contract.field.email' }],
    ['an unknown key', z.strictObject({}), { a: 1 }, { code: 'contract.field.unknown', params: { names: ['a'] } }],
    ['none of a union', z.union([z.number(), z.boolean()]), 'x', { code: 'contract.field.wrong' }],
    ['what a schema says itself', z.string().refine(() => false, problem('shelf.field.isbn')), 'x', { code: 'shelf.field.isbn' }],
    [
      'with its figures',
      z.string().refine(() => false, problem('shelf.book.heavy', { grams: 5 })),
      'x',
      { code: 'shelf.book.heavy', params: { grams: 5 } },
    ],
    ['a check without a reason', z.string().refine(() => false), 'x', { code: 'contract.field.wrong' }],
  ])('knows %s', (_name, schema, value, refusal) => {
    expect(said(schema, value)).toEqual([refusal]);
  });
});

it('has no parameter that its sentence does not use', () => {
  for (const { text, params } of Object.values<{ text: string; params?: object }>(contractRefusals)) {
    expect([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)).toEqual(Object.keys(params ?? {}));
  }
});
