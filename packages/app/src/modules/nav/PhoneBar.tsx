import type { NavContentNavItem } from '@backstage/plugin-app-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { RiMenuLine, RiSearchLine } from '@remixicon/react';
import { useState } from 'react';
import { shellTranslationRef } from '../shell/shellTranslationRef';
import type { ArrangedGroup } from './arrangeNavItems';
import styles from './nav.module.css';
import { NavGroups } from './NavGroups';
import { NavLinkItem } from './NavLinkItem';
import { UnreadBadge } from './UnreadBadge';
import { UserMenu } from './UserMenu';

interface PhoneBarProps {
  groups: ArrangedGroup[];
  items: NavContentNavItem[];
  onSearch: () => void;
  onShortcuts: () => void;
}

/** The navigation on a phone: five places within reach of the thumb, everything else behind "More". */
export function PhoneBar({ groups, items, onSearch, onShortcuts }: PhoneBarProps) {
  const { t } = useTranslationRef(shellTranslationRef);
  const [isOpen, setOpen] = useState(false);
  const [home, ...others] = items;
  const close = () => setOpen(false);
  return (
    <>
      <nav aria-label={t('nav.phone')} className={`${styles.phoneBar} tos-chrome`}>
        {home && <NavLinkItem item={home} />}
        <button type="button" className={styles.item} onClick={onSearch}>
          <span className={styles.icon} aria-hidden>
            <RiSearchLine />
          </span>
          <span className={styles.text}>{t('nav.search')}</span>
        </button>
        {others.map(item => (
          <NavLinkItem
            key={item.node.spec.id}
            item={item}
            badge={item.node.spec.id === 'page:notifications' ? <UnreadBadge /> : undefined}
          />
        ))}
        <button type="button" className={styles.item} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <span className={styles.icon} aria-hidden>
            <RiMenuLine />
          </span>
          <span className={styles.text}>{t('nav.more')}</span>
        </button>
      </nav>
      <Dialog isOpen={isOpen} onOpenChange={setOpen} isDismissable className={styles.sheet}>
        <DialogHeader>{t('nav.more')}</DialogHeader>
        <DialogBody>
          <nav aria-label={t('nav.label')} className={styles.sheetNav}>
            <NavGroups groups={groups} onNavigate={close} />
          </nav>
          <UserMenu onShortcuts={onShortcuts} onNavigate={close} />
        </DialogBody>
      </Dialog>
    </>
  );
}
