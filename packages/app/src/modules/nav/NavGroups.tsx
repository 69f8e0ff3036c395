import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { shellTranslationRef } from '../shell/shellTranslationRef';
import type { ArrangedGroup } from './arrangeNavItems';
import styles from './nav.module.css';
import { NavLinkItem } from './NavLinkItem';
import { UnreadBadge } from './UnreadBadge';

interface NavGroupsProps {
  groups: ArrangedGroup[];
  collapsed?: boolean;
  onNavigate?: () => void;
}

/** All groups of pages, each with its heading. */
export function NavGroups({ groups, collapsed = false, onNavigate }: NavGroupsProps) {
  const { t } = useTranslationRef(shellTranslationRef);
  return (
    <>
      {groups.map(({ id, items }) => {
        const heading = id === 'start' ? undefined : t(`nav.group.${id}`);
        return (
          <div key={id} role="group" aria-label={heading} className={styles.group}>
            {heading && (
              <div aria-hidden className={collapsed ? styles.divider : styles.heading}>
                {collapsed ? null : heading}
              </div>
            )}
            {items.map(item => (
              <NavLinkItem
                key={item.node.spec.id}
                item={item}
                collapsed={collapsed}
                onClick={onNavigate}
                badge={item.node.spec.id === 'page:notifications' ? <UnreadBadge /> : undefined}
              />
            ))}
          </div>
        );
      })}
    </>
  );
}
