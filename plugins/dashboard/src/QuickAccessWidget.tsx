import { useFormat, useLocalizedTitle } from '@tos/shell-react';
import { Link } from 'react-router-dom';
import { useOpenPages } from './useOpenPages';
import styles from './widgets.module.css';

/** Links to the pages of the other plugins that are there for this person. */
export function QuickAccessWidget() {
  const localize = useLocalizedTitle();
  const { compare } = useFormat();
  const pages = useOpenPages()
    .map(page => ({ ...page, title: localize(page.title) }))
    .sort((a, b) => compare(a.title, b.title));
  return (
    <ul className={styles.tiles}>
      {pages.map(({ id, href, title, icon }) => (
        <li key={id}>
          <Link to={href} className={styles.tile}>
            <span className={styles.icon} aria-hidden>
              {icon}
            </span>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
