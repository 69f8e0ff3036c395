import { useEffect, useState, type RefObject } from 'react';

/** How far below the visible part a widget is loaded already. */
const AHEAD = '200px';

/** Widgets out of sight wait so long, then load all the same. */
const LATEST_MS = 3_000;

/**
 * Whether an element's content is to be loaded: as soon as it is near the visible part, and all others a little later, so that
 * searching in the page and scrolling find them there. A phone thus loads first what it shows first.
 */
export function useDueToMount(element: RefObject<Element>): boolean {
  const [isDue, setIsDue] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (isDue || !element.current) return undefined;
    const mount = () => setIsDue(true);
    const observer = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && mount(), { rootMargin: AHEAD });
    observer.observe(element.current);
    const timer = setTimeout(mount, LATEST_MS);
    window.addEventListener('beforeprint', mount);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      window.removeEventListener('beforeprint', mount);
    };
  }, [element, isDue]);
  return isDue;
}
