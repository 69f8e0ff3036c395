import request from 'supertest';
import { answerFine, appOf } from '../__testUtils__/appOf';
import { boundedPages } from './boundedPages';

describe('boundedPages', () => {
  it.each([
    ['limit=1000', 200],
    ['limit=1001', 400, 'query.limit must be at most 1000'],
    ['limit=1000000000', 400, 'query.limit'],
    ['limit=1e308', 400, 'query.limit'],
    ['pageLimit=1000000000', 400, 'query.pageLimit'],
    ['offset=1000000', 200],
    ['offset=1000000000', 400, 'query.offset must be at most 1000000'],
    ['limit=abc&offset=-5', 200],
    ['limit=20&limit=1000000000', 400, 'query.limit'],
  ])('answers ?%s with %i', async (query, status, message = '') => {
    const answer = await request(appOf(boundedPages(), answerFine)).get(`/api/catalog/entities?${query}`);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(message);
  });
});
