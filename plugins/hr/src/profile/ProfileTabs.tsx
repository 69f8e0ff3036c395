import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LinkTabs, useLocalizedTitle } from '@tos/shell-react';
import { NavLink } from 'react-router-dom';
import { profileTranslationRef } from './profileTranslationRef';
import type { PlacedProfileTab } from './sortProfileTabs';
import styles from './profile.module.css';

/** The parts of a profile as links, so that each has its address. */
export function ProfileTabs({ tabs, base, day }: { tabs: PlacedProfileTab[]; base: string; day?: string }) {
  const { t } = useTranslationRef(profileTranslationRef);
  const localize = useLocalizedTitle();
  const search = day ? `?date=${day}` : '';
  return (
    <LinkTabs label={t('tabs')} className={styles.tabs}>
      {tabs.map(({ id, path, title }) => (
        <NavLink key={id} end to={{ pathname: path ? `${base}/${path}` : base, search }}>
          {localize(title)}
        </NavLink>
      ))}
    </LinkTabs>
  );
}
