import { RequestHandler } from 'express';

const ALLOWED_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** The frontend answers every unknown path with its page; these are never pages. */
const NEVER_A_PAGE = [
  // Hidden files and folders, wherever they are, but not the health checks.
  /(^|\/)\.(?!backstage\/health\/|well-known\/)/,
  // Source maps, and a folder of files asked for as such.
  /\.map$/,
  /^\/static\/(.*\/)?$/,
  // Configuration, dumps, keys and sources in the first folder; deeper down a dot may belong to a name.
  /^\/[^/]+\.(ya?ml|json5|env|ini|toml|sql|bak|old|log|lock|pem|key|p12|tsx?|cjs|mjs|sh|zip|gz|tgz|tar)$/i,
];

/**
 * Refuses what no client of the portal asks for: unusual methods (`TRACE`), paths that climb out of a folder, hidden
 * files, source maps and configuration files, which would otherwise be answered with the frontend's page.
 */
export function refuseStrangePaths(): RequestHandler {
  return (req, res, next) => {
    if (!ALLOWED_METHODS.has(req.method)) {
      res.setHeader('Allow', [...ALLOWED_METHODS].join(', '));
      res.status(405).end();
      return;
    }
    const path = decoded(req.path);
    if (path === undefined) {
      res.status(400).end();
      return;
    }
    const climbs = path.split(/[/\\]/).includes('..') || path.includes('\0');
    const isApi = path.startsWith('/api/');
    if (climbs || (!isApi && NEVER_A_PAGE.some(rule => rule.test(path)))) {
      res.status(404).end();
      return;
    }
    next();
  };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
