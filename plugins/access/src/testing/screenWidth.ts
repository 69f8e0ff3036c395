type Listener = (event: { matches: boolean; media: string }) => void;

const changed = new Set<() => void>();
let width = 1280;

function screenQuery(media: string) {
  const calls = new Map<Listener, () => void>();
  const matches = () => width >= Number(/min-width: (\d+)px/.exec(media)?.[1] ?? Infinity);
  const add = (listener: Listener) => {
    calls.set(listener, () => listener({ matches: matches(), media }));
    changed.add(calls.get(listener)!);
  };
  const remove = (listener: Listener) => changed.delete(calls.get(listener)!);
  return {
    media,
    get matches() {
      return matches();
    },
    addEventListener: (_: string, listener: Listener) => add(listener),
    removeEventListener: (_: string, listener: Listener) => remove(listener),
    addListener: add,
    removeListener: remove,
  };
}

/** jsdom has no layout: answers `min-width` queries for a screen this wide (CSS pixels) and tells whoever listens. */
export function setScreenWidth(pixels: number) {
  width = pixels;
  window.matchMedia = (media: string) => screenQuery(media) as unknown as MediaQueryList;
  changed.forEach(notify => notify());
}
