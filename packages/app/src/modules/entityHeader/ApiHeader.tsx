import { BreadcrumbEntry, useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogTranslationRef } from '@backstage/plugin-catalog/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { EntityHeaderLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { Button } from '@backstage/ui';
import { RiCodeSSlashLine } from '@remixicon/react';
import { useDocumentTitle } from '@tos/shell-react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { PageTabs } from '../pageParts/PageTabs';
import { FavouriteButton } from './FavouriteButton';
import styles from './PersonOrTeamHeader.module.css';

/** Name and description of an API, and its tabs in the reader's language; "Inspect" opens the platform's dialog by the address. */
export function ApiHeader({ tabs }: EntityHeaderLayoutProps) {
  const { t } = useTranslationRef(catalogTranslationRef);
  const { entity } = useEntity();
  const { pathname } = useLocation();
  const [, setParams] = useSearchParams();
  const name = entity.metadata.title ?? entity.metadata.name;
  const flatTabs = tabs.flatMap(tab => ('items' in tab ? tab.items : [tab]));
  useDocumentTitle(name);
  const inspect = () =>
    setParams(before => {
      before.set('inspect', 'overview');
      return before;
    });
  return (
    <BreadcrumbEntry entry={{ label: name, href: pathname }}>
      <div className={styles.header}>
        <div className={styles.text}>
          <span className={styles.kind}>API</span>
          <h2>{name}</h2>
          {entity.metadata.description && <p>{entity.metadata.description}</p>}
        </div>
        <Button variant="secondary" iconStart={<RiCodeSSlashLine aria-hidden />} onPress={inspect}>
          {t('entityContextMenu.inspectMenuTitle')}
        </Button>
        <FavouriteButton entity={entity} />
      </div>
      {flatTabs.length > 1 && <PageTabs tabs={flatTabs} parentPath="" />}
    </BreadcrumbEntry>
  );
}
