import { useEffect, useState, type RefObject } from 'react';

/** Whether an element is, or was, on the screen or close to it; always where a browser cannot tell. */
export function useInSight(element: RefObject<Element>): boolean {
  const [isInSight, setIsInSight] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (isInSight || !element.current) return undefined;
    const observer = new IntersectionObserver(entries => setIsInSight(entries.some(entry => entry.isIntersecting)), {
      rootMargin: '100px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isInSight]);
  return isInSight;
}
