import type { Entity } from '@backstage/catalog-model';
import { BreadcrumbEntry, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityHeaderLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Avatar, useDocumentTitle } from '@tos/shell-react';
import { useLocation } from 'react-router-dom';
import { PageTabs } from '../pageParts/PageTabs';
import { searchTranslationRef } from '../search/searchTranslationRef';
import { FavouriteButton } from './FavouriteButton';
import styles from './PersonOrTeamHeader.module.css';

interface Profile {
  displayName?: string;
  picture?: string;
}

function nameOf(entity: Entity): string {
  const profile = entity.spec?.profile as Profile | undefined;
  return entity.metadata.title ?? profile?.displayName ?? entity.metadata.name;
}

/** Picture, name, what it is and does; below it the tabs. */
export function PersonOrTeamHeader({ tabs }: EntityHeaderLayoutProps) {
  const { t } = useTranslationRef(searchTranslationRef);
  const { entity } = useEntity();
  const { pathname } = useLocation();
  const name = nameOf(entity);
  const isPerson = entity.kind === 'User';
  const flatTabs = tabs.flatMap(tab => ('items' in tab ? tab.items : [tab]));
  useDocumentTitle(name);
  return (
    <BreadcrumbEntry entry={{ label: name, href: pathname }}>
      <div className={styles.header}>
        <Avatar name={name} src={(entity.spec?.profile as Profile | undefined)?.picture} size={72} shape={isPerson ? 'person' : 'team'} />
        <div className={styles.text}>
          <span className={styles.kind}>{t(isPerson ? 'kind.User' : 'kind.Group')}</span>
          <h2>{name}</h2>
          {entity.metadata.description && <p>{entity.metadata.description}</p>}
        </div>
        <FavouriteButton entity={entity} />
      </div>
      {flatTabs.length > 1 && <PageTabs tabs={flatTabs} parentPath="" />}
    </BreadcrumbEntry>
  );
}
