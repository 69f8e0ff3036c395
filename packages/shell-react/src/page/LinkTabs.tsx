import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import styles from './LinkTabs.module.css';

/** Props of {@link LinkTabs}. */
export interface LinkTabsProps {
  /** What the tabs are of, for screen readers. */
  label: string;
  /** A `NavLink` per tab. */
  children: ReactNode;
  className?: string;
}

/** The parts of a page as links in a row, each with its address; the open one stays in sight on a narrow screen. */
export function LinkTabs({ label, children, className }: LinkTabsProps) {
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const open = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (bar.current && open) bar.current.scrollLeft = open.offsetLeft - (bar.current.clientWidth - open.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav ref={bar} aria-label={label} className={className ? `${styles.tabs} ${className}` : styles.tabs}>
      {children}
    </nav>
  );
}
