import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { LoggerService, RootConfigService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { RequestHandler, Router } from 'express';

const HSTS = 'max-age=31536000; includeSubDomains';

/** What the frontend may load, unless `backend.csp` says otherwise, directive by directive. */
function cspDefaults(baseUrl: string): JsonObject {
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'connect-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    // Material UI and Swagger UI write style elements.
    'style-src': ["'self'", "'unsafe-inline'"],
    // Documents are shown from an address inside the page.
    'frame-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'frame-ancestors': ["'self'"],
    // Only where there is https to upgrade to.
    'upgrade-insecure-requests': baseUrl.startsWith('https:') ? [] : false,
  };
}

/**
 * The platform's security headers with stricter values: HSTS for a year with subdomains, no `unsafe-eval`, and
 * `no-store` on every answer of the API unless the route decides otherwise.
 */
export function securityHeaders(config: RootConfigService, logger: LoggerService): RequestHandler {
  const backend = config.getConfig('backend');
  const csp = {
    ...cspDefaults(backend.getString('baseUrl')),
    ...backend.getOptional<JsonObject>('csp'),
  };
  const router = Router();
  router.use(
    MiddlewareFactory.create({
      config: new ConfigReader({
        backend: {
          csp,
          referrer: backend.getOptional('referrer'),
        },
      }),
      logger,
    }).helmet(),
  );
  router.use((req, res, next) => {
    res.setHeader('Strict-Transport-Security', HSTS);
    if (req.path.startsWith('/api/') || req.path.startsWith('/.backstage/')) {
      res.setHeader('Cache-Control', 'no-store');
    }
    next();
  });
  return router;
}
