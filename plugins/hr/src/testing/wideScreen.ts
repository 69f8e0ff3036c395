// Imported before everything else: the kit looks at the width when it is loaded, and jsdom has none.
window.matchMedia = (query: string) =>
  ({
    matches: query.includes('min-width'),
    media: query,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  }) as never;

export {};
