import express, { type Router } from 'express';
import type { IssuerProbe } from './IssuerProbe';

/**
 * `GET /keycloak/status`: whether signing in is possible now, and whom to ask when an account is not known. Open to
 * everybody, answered from a short cache.
 */
export function createStatusRouter({ probe, contact }: { probe: IssuerProbe; contact?: string }): Router {
  const router = express.Router();
  router.get('/keycloak/status', async (_req, res) => {
    res.setHeader('Cache-Control', 'no-store');
    res.json({ ...(await probe.check()), contact });
  });
  return router;
}
