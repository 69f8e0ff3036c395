import { configApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiSearchLine, RiSidebarFoldLine, RiSidebarUnfoldLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { Mark } from '../brand/Mark';
import { shellTranslationRef } from '../shell/shellTranslationRef';
import type { ArrangedGroup } from './arrangeNavItems';
import styles from './nav.module.css';
import { NavGroups } from './NavGroups';
import { UserMenu } from './UserMenu';

export interface SidebarProps {
  groups: ArrangedGroup[];
  collapsed: boolean;
  onToggle: () => void;
  onSearch: () => void;
  onShortcuts: () => void;
}

/** The navigation on a desk: name, search, groups of pages, account. */
export function Sidebar({ groups, collapsed, onToggle, onSearch, onShortcuts }: SidebarProps) {
  const { t } = useTranslationRef(shellTranslationRef);
  const organization = useApi(configApiRef).getOptionalString('organization.name');
  const ToggleIcon = collapsed ? RiSidebarUnfoldLine : RiSidebarFoldLine;
  const toggleLabel = t(collapsed ? 'nav.expand' : 'nav.collapse');
  return (
    <header className={`${styles.sidebar} tos-chrome`} data-collapsed={collapsed}>
      <div className={styles.top}>
        <Link to="/" className={styles.brand}>
          <Mark size={32} />
          <span className={collapsed ? styles.hidden : styles.brandText}>
            <strong>tOS</strong> <small>{organization}</small>
          </span>
        </Link>
        <button type="button" className={styles.toggle} aria-label={toggleLabel} title={toggleLabel} onClick={onToggle}>
          <ToggleIcon size={20} aria-hidden />
        </button>
      </div>
      <button
        type="button"
        className={styles.search}
        onClick={onSearch}
        aria-keyshortcuts="Control+K Meta+K"
        title={collapsed ? t('nav.search') : undefined}
      >
        <RiSearchLine size={18} aria-hidden />
        <span className={collapsed ? styles.hidden : styles.text}>{t('nav.search')}</span>
        {!collapsed && <kbd aria-hidden>{navigator.platform.startsWith('Mac') ? '⌘ K' : 'Ctrl K'}</kbd>}
      </button>
      <nav aria-label={t('nav.label')} className={styles.nav}>
        <NavGroups groups={groups} collapsed={collapsed} />
      </nav>
      <UserMenu collapsed={collapsed} onShortcuts={onShortcuts} />
    </header>
  );
}
