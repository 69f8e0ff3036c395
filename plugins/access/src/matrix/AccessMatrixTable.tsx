import { VisuallyHidden } from '@backstage/ui';
import type { AccessMatrix } from '@tos/plugin-access-common';
import styles from './access.module.css';
import { GrantCell } from './GrantCell';
import { inLanguage, type PermissionGroup } from './permissionGroups';
import { useAccessTexts } from './useAccessTexts';

/** Props of {@link AccessMatrixTable}. */
export interface AccessMatrixTableProps {
  matrix: AccessMatrix;
  groups: PermissionGroup[];
}

/** Permissions by plugin as rows, roles as columns; headings stay in sight while scrolling and repeat in print. */
export function AccessMatrixTable({ matrix, groups }: AccessMatrixTableProps) {
  const { t, language, roleTitle, pluginTitle } = useAccessTexts();
  const isOwn = (role: string) => matrix.ownRoles.includes(role.toLocaleLowerCase('en-US'));

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the keyboard (WCAG 2.1.1)
    <div className={styles.scroll} role="region" aria-label={t('table.caption')} tabIndex={0}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{t('table.caption')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('table.permission')}</th>
            {matrix.roles.map(role => (
              <th key={role} scope="col" className={isOwn(role) ? styles.own : undefined}>
                {roleTitle(role)}
                <span className={styles.technical}>{isOwn(role) ? t('role.yours') : role}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ pluginId, permissions }) => (
          <tbody key={pluginId}>
            <tr>
              <th scope="rowgroup" colSpan={matrix.roles.length + 1} className={styles.group}>
                {pluginTitle(pluginId)}
              </th>
            </tr>
            {permissions.map(permission => (
              <tr key={permission.name}>
                <th scope="row">
                  {inLanguage(permission.description, language)}
                  <span className={styles.technical}>{permission.name}</span>
                </th>
                {matrix.roles.map(role => (
                  <GrantCell key={role} permission={permission} role={role} conditions={matrix.conditions} own={isOwn(role)} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
