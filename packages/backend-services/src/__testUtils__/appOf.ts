import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import express, { RequestHandler } from 'express';

/** Configuration of a portal with https. */
export function portalConfig(backend: JsonObject = {}) {
  return mockServices.rootConfig({
    data: { backend: { baseUrl: 'https://portal.example', ...backend } },
  });
}

/** An app of these handlers that ends with the platform's error handler. */
export function appOf(...handlers: RequestHandler[]) {
  const app = express();
  handlers.forEach(handler => app.use(handler));
  const logger = mockServices.logger.mock();
  app.use(MiddlewareFactory.create({ config: portalConfig(), logger }).error());
  return app;
}

/** Answers everything with 200. */
export const answerFine: RequestHandler = (_req, res) => {
  res.json({ fine: true });
};
