import { useApi } from '@backstage/frontend-plugin-api';
import { Button, useBreakpoint } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import type { AccessMatrix } from '@tos/plugin-access-common';
import { EmptyState, ErrorPanel, LoadingState, PageContent } from '@tos/shell-react';
import { accessApiRef } from '../api';
import styles from './access.module.css';
import { AccessMatrixTable } from './AccessMatrixTable';
import { AccessToolbar } from './AccessToolbar';
import { ConditionLegend } from './ConditionLegend';
import { permissionGroups } from './permissionGroups';
import { RoleRights } from './RoleRights';
import { useAccessTexts } from './useAccessTexts';
import { useAccessView } from './useAccessView';

/** "Who may do what": role × permission as in force; on a phone one role at a time. */
export function AccessPage() {
  const { t } = useAccessTexts();
  const api = useApi(accessApiRef);
  const { data, error, refetch } = useQuery({ queryKey: ['access', 'matrix'], queryFn: ({ signal }) => api.getMatrix({}, { signal }) });

  return (
    <PageContent>
      <p className={styles.note}>{t('intro')}</p>
      {data && <AccessContent matrix={data} />}
      {!data && (error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />)}
    </PageContent>
  );
}

function shownRole(matrix: AccessMatrix, asked: string, wide: boolean): string {
  if (matrix.roles.includes(asked)) return asked;
  if (wide) return '';
  const own = matrix.roles.find(role => matrix.ownRoles.includes(role.toLocaleLowerCase('en-US')));
  return own ?? matrix.roles[0] ?? '';
}

function AccessContent({ matrix }: { matrix: AccessMatrix }) {
  const { t, language } = useAccessTexts();
  const view = useAccessView();
  const wide = useBreakpoint().up('md');
  const role = shownRole(matrix, view.role, wide);
  const groups = permissionGroups(matrix.permissions, view.filter, language);
  const count = groups.reduce((sum, group) => sum + group.permissions.length, 0);
  const clear = (
    <Button variant="secondary" onPress={() => view.setFilter('')}>
      {t('nothing.action')}
    </Button>
  );

  return (
    <>
      <AccessToolbar matrix={matrix} view={view} role={role} wide={wide} />
      <p className={styles.note} role="status">
        {t('count', { count })}
      </p>
      {!count && <EmptyState title={t('nothing.title')} description={t('nothing.text')} action={clear} />}
      {count > 0 && role && <RoleRights role={role} groups={groups} conditions={matrix.conditions} />}
      {count > 0 && !role && <AccessMatrixTable matrix={matrix} groups={groups} />}
      <ConditionLegend conditions={matrix.conditions} />
    </>
  );
}
