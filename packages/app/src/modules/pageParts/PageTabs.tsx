import type { PageLayoutTab } from '@backstage/frontend-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { LinkTabs, useLocalizedTitle } from '@tos/shell-react';
import { NavLink } from 'react-router-dom';
import { shellTranslationRef } from '../shell/shellTranslationRef';
import styles from './PageTabs.module.css';

/**
 * The sub-pages of a page. They are links, and are marked up as such: the header's own tabs announce panels that do not
 * exist, which screen readers stumble over.
 */
export function PageTabs({ tabs, parentPath }: { tabs: PageLayoutTab[]; parentPath: string }) {
  const { t } = useTranslationRef(shellTranslationRef);
  const localize = useLocalizedTitle();
  return (
    <LinkTabs label={t('nav.tabs')} className={styles.tabs}>
      {tabs.map(({ id, label, href }) => (
        <NavLink key={id} to={href.startsWith('/') ? href : `${parentPath}/${href}`.replace(/\/{2,}/g, '/')}>
          {localize(label)}
        </NavLink>
      ))}
    </LinkTabs>
  );
}
