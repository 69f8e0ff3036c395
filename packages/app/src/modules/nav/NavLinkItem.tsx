import type { NavContentNavItem } from '@backstage/plugin-app-react';
import { useLocalizedTitle } from '@tos/shell-react';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import styles from './nav.module.css';

interface NavLinkItemProps {
  item: NavContentNavItem;
  /** Icons only; the title becomes the name for screen readers and the tooltip. */
  collapsed?: boolean;
  badge?: ReactNode;
  onClick?: () => void;
}

/** A link to a page; marked when the page or one below it is open. */
export function NavLinkItem({ item, collapsed = false, badge, onClick }: NavLinkItemProps) {
  const title = useLocalizedTitle()(item.title);
  return (
    <NavLink to={item.href} end={item.href === '/'} className={styles.item} title={collapsed ? title : undefined} onClick={onClick}>
      <span className={styles.icon} aria-hidden>
        {item.icon}
      </span>
      <span className={collapsed ? styles.hidden : styles.text}>{title}</span>
      {badge}
    </NavLink>
  );
}
