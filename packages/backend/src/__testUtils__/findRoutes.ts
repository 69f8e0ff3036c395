interface Layer {
  regexp: RegExp & { fast_slash?: boolean };
  handle?: { stack?: Layer[] };
  route?: { path: string; methods: Record<string, boolean> };
}

/** The text behind the expression that Express 4 makes of a mount path. */
function mountPath({ regexp }: Layer): string {
  if (regexp.fast_slash) return '';
  return regexp.source
    .replace(/^\^/, '')
    .replace(/\\\/\?\(\?=\\\/\|\$\)$/, '')
    .replace(/\\(.)/g, '$1');
}

function walk(stack: Layer[], prefix: string): string[] {
  return stack.flatMap(layer => {
    if (layer.route) {
      const { path, methods } = layer.route;
      return Object.keys(methods).map(method => `${method.toUpperCase()} ${prefix}${path}`);
    }
    return layer.handle?.stack ? walk(layer.handle.stack, prefix + mountPath(layer)) : [];
  });
}

/** Every route that a running Express 4 application answers, e.g. `GET /api/hr/persons/:id`. */
export function findRoutes(app: unknown): string[] {
  return walk((app as { _router: { stack: Layer[] } })._router.stack, '');
}
