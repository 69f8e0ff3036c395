import { mockServices } from '@backstage/backend-test-utils';
import request from 'supertest';
import { answerFine, appOf, portalConfig } from '../__testUtils__/appOf';
import { securityHeaders } from './securityHeaders';

const logger = mockServices.logger.mock();

describe('securityHeaders', () => {
  it('sends strict headers on answers of the API', async () => {
    const app = appOf(securityHeaders(portalConfig(), logger), answerFine);
    const { headers } = await request(app).get('/api/hr/persons');
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['content-security-policy']).toMatch(/script-src 'self';/);
    expect(headers['content-security-policy']).not.toContain('unsafe-eval');
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
  });

  it('lets a route and the frontend decide about their caching', async () => {
    const app = appOf(securityHeaders(portalConfig(), logger), (req, res) => {
      if (req.path.startsWith('/api/')) {
        res.setHeader('Cache-Control', 'private, max-age=60');
      }
      res.json({});
    });
    const api = await request(app).get('/api/hr/photo');
    expect(api.headers['cache-control']).toBe('private, max-age=60');
    const page = await request(app).get('/catalog');
    expect(page.headers['cache-control']).toBeUndefined();
  });

  it('does not upgrade requests of a portal without https, and follows backend.csp', async () => {
    const config = portalConfig({
      baseUrl: 'http://localhost:7007',
      csp: { 'frame-src': ['https://maps.example'] },
    });
    const app = appOf(securityHeaders(config, logger), answerFine);
    const { headers } = await request(app).get('/');
    const policy = headers['content-security-policy'];
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy).toContain('frame-src https://maps.example');
    expect(policy).toContain("script-src 'self'");
  });
});
