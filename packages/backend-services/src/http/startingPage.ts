import { RequestHandler } from 'express';

const PAGE = `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta http-equiv="refresh" content="3">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>tOS</title></head>
<body><main><h1>tOS</h1>
<p lang="de">tOS startet gerade. Diese Seite lädt sich von selbst neu.</p>
<p lang="en">tOS is starting. This page reloads by itself.</p></main></body></html>`;

/**
 * Answers 503 instead of 404 while the backend has not started, because most routes do not exist yet.
 *
 * @param isStarted - whether all plugins are up
 */
export function startingPage(isStarted: () => boolean): RequestHandler {
  return (req, res, next) => {
    if (isStarted()) {
      next();
      return;
    }
    res.status(503).setHeader('Retry-After', '3');
    if (!req.path.startsWith('/api/') && req.accepts(['json', 'html']) === 'html') {
      res.type('html').send(PAGE);
      return;
    }
    res.json({
      error: {
        name: 'ServiceUnavailableError',
        message: 'tOS is starting. Try again in a few seconds.',
      },
      response: { statusCode: 503 },
    });
  };
}
