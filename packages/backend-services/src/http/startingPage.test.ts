import request from 'supertest';
import { answerFine, appOf } from '../__testUtils__/appOf';
import { startingPage } from './startingPage';

describe('startingPage', () => {
  it('answers 503 until the backend is up, pages with a page', async () => {
    let started = false;
    const app = appOf(
      startingPage(() => started),
      answerFine,
    );
    const api = await request(app).get('/api/hr/persons');
    expect([api.status, api.headers['retry-after']]).toEqual([503, '3']);
    const page = await request(app).get('/').set('Accept', 'text/html');
    expect(page.text).toContain('lädt sich von selbst neu');
    started = true;
    expect((await request(app).get('/api/hr/persons')).status).toBe(200);
  });
});
