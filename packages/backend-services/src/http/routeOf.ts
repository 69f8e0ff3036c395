import { Request } from 'express';

const PLUGIN_PATH = /^\/api\/([a-z0-9-]{1,64})(?:[/?]|$)/;

/**
 * Plugin and route pattern of a request for logs and metrics: few values, and none that says whose data was asked for.
 *
 * @returns e.g. `['catalog', '/entities/by-name/:kind/:namespace/:name']`; the plugin is `app` outside `/api`
 */
export function routeOf(req: Request): [plugin: string, route: string] {
  const [, plugin] = PLUGIN_PATH.exec(req.originalUrl) ?? [];
  const pattern = (req.route as { path?: unknown } | undefined)?.path;
  return [plugin ?? 'app', typeof pattern === 'string' ? pattern : 'other'];
}
