import { get } from 'node:http';
import request from 'supertest';
import { answerFine, appOf } from '../__testUtils__/appOf';
import { refuseStrangePaths } from './refuseStrangePaths';

describe('refuseStrangePaths', () => {
  const app = appOf(refuseStrangePaths(), answerFine);

  it.each([
    ['/.git/config', 404],
    ['/.env', 404],
    ['/.tos/', 404],
    ['/x/.env.local', 404],
    ['/app-config.yaml', 404],
    ['/app-config.production.yml', 404],
    ['/backup.sql', 404],
    ['/static/main.js.map', 404],
    ['/static/', 404],
    ['/static/..%2f..%2fapp-config.yaml', 404],
    ['/static/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/static/..%5c..%5cx', 404],
    ['/%00', 404],
    ['/%zz', 400],
    ['/catalog/default/user/anna.becker', 200],
    ['/catalog/default/user/a.key', 200],
    ['/static/main.0a1b.js', 200],
    ['/.backstage/health/v1/readiness', 200],
    ['/api/hr/persons/a.map', 200],
    ['/favicon.ico', 200],
  ])('%s is %d', async (path, status) => {
    // supertest would resolve the dots itself.
    const server = app.listen(0);
    const { port } = server.address() as { port: number };
    const answer = await rawGet(port, path);
    server.close();
    expect(answer).toBe(status);
  });

  it('refuses TRACE', async () => {
    expect((await request(app).trace('/')).status).toBe(405);
  });
});

async function rawGet(port: number, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get({ port, path, agent: false }, response => {
      response.resume();
      resolve(response.statusCode!);
    }).on('error', reject);
  });
}
