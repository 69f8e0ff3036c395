import express, { type Router } from 'express';
import type { IssuerProbe } from './IssuerProbe';

/** `GET /keycloak/status`: whether signing in is possible now. Open to everybody, answered from a short cache. */
export function createStatusRouter(probe: IssuerProbe): Router {
  const router = express.Router();
  router.get('/keycloak/status', async (_req, res) => {
    res.setHeader('Cache-Control', 'no-store');
    res.json(await probe.check());
  });
  return router;
}
