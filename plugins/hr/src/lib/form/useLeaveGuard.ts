import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';

const placeOf = (state: unknown) => (state as { idx?: number } | null)?.idx ?? 0;

/** The link of a plain click that would lead to another page of the portal. */
function innerLink(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = (event.target as Element | null)?.closest?.('a[href]') as HTMLAnchorElement | null;
  if (!link || link.target === '_blank' || link.origin !== window.location.origin) return undefined;
  return link.pathname + link.search === window.location.pathname + window.location.search
    ? undefined
    : link.pathname + link.search + link.hash;
}

/**
 * Holds back leaving a page while something is typed and not saved. The portal's router knows no blocking, so links, history and
 * the closing of the tab are caught one by one.
 */
export function useLeaveGuard(isDirty: boolean) {
  const navigate = useNavigate();
  const [next, setNext] = useState<(() => void) | undefined>();
  const isReturning = useRef(false);
  const isLeaving = useRef(false);

  useEffect(() => {
    if (!isDirty) return undefined;
    const place = placeOf(window.history.state);
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const href = innerLink(event);
      if (!href || isLeaving.current) return;
      event.preventDefault();
      event.stopPropagation();
      setNext(() => () => navigate(href));
    };
    const onPop = (event: PopStateEvent) => {
      if (isLeaving.current) return;
      event.stopImmediatePropagation();
      if (isReturning.current) {
        isReturning.current = false;
        return;
      }
      const steps = placeOf(event.state) - place;
      isReturning.current = true;
      window.history.go(-steps);
      setNext(() => () => window.history.go(steps));
    };
    window.addEventListener('beforeunload', onUnload);
    window.addEventListener('click', onClick, true);
    window.addEventListener('popstate', onPop, true);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      window.removeEventListener('click', onClick, true);
      window.removeEventListener('popstate', onPop, true);
    };
  }, [isDirty, navigate]);

  return {
    isAsking: next !== undefined,
    stay: () => setNext(undefined),
    leave: () => {
      isLeaving.current = true;
      setNext(undefined);
      next?.();
    },
  };
}
