import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useLocalizedTitle } from '@tos/shell-react';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { profileTranslationRef } from './profileTranslationRef';
import type { PlacedProfileTab } from './sortProfileTabs';
import styles from './profile.module.css';

/** The parts of a profile as links, so that each has its address. */
export function ProfileTabs({ tabs, base }: { tabs: PlacedProfileTab[]; base: string }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const localize = useLocalizedTitle();
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const open = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (bar.current && open) bar.current.scrollLeft = open.offsetLeft - (bar.current.clientWidth - open.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav ref={bar} aria-label={t('tabs')} className={styles.tabs}>
      {tabs.map(({ id, path, title }) => (
        <NavLink key={id} end to={path ? `${base}/${path}` : base}>
          {localize(title)}
        </NavLink>
      ))}
    </nav>
  );
}
