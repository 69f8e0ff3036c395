import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { hrChecklistManagePermission } from '@tos/plugin-hr-common';
import { LinkTabs, PageContent } from '@tos/shell-react';
import { NavLink, Route, Routes } from 'react-router-dom';
import { CertificatePage } from '../lifecycle/CertificatePage';
import { useHrChanges } from '../lib/useHrChanges';
import { checklistsRouteRef } from '../routes';
import { checklistsTranslationRef } from './checklistsTranslationRef';
import { MyItems } from './MyItems';
import { Overview } from './Overview';
import { TemplatePage } from './TemplatePage';
import { TemplateList } from './TemplateList';
import styles from './checklists.module.css';

/** What is to be done when somebody comes, changes or leaves: own items for everybody; all items and templates for HR. */
export function ChecklistsPage() {
  useHrChanges();
  return (
    <PageContent>
      <Routes>
        <Route path="certificates/:id" element={<CertificatePage />} />
        <Route path="*" element={<ChecklistTabs />} />
      </Routes>
    </PageContent>
  );
}

function ChecklistTabs() {
  const { t } = useTranslationRef(checklistsTranslationRef);
  const { allowed } = usePermission({ permission: hrChecklistManagePermission });
  const base = useRouteRef(checklistsRouteRef)?.() ?? '';
  const link = (path: '' | '/overview' | '/templates', label: 'mine' | 'overview' | 'templates') => (
    <NavLink to={`${base}${path}`} end={path === ''}>
      {t(`tabs.${label}`)}
    </NavLink>
  );
  return (
    <>
      {allowed && (
        <LinkTabs className={styles.tabs} label={t('tabs.label')}>
          {link('', 'mine')}
          {link('/overview', 'overview')}
          {link('/templates', 'templates')}
        </LinkTabs>
      )}
      <Routes>
        <Route index element={<MyItems />} />
        <Route path="overview" element={<Overview />} />
        <Route path="templates" element={<TemplateList />} />
        <Route path="templates/:id" element={<TemplatePage />} />
        <Route path="*" element={<MyItems />} />
      </Routes>
    </>
  );
}
