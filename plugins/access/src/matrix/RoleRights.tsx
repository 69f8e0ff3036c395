import { RiCheckLine, RiFilterLine } from '@remixicon/react';
import type { AccessCondition, AccessMatrixPermission, AccessRoleGrant } from '@tos/plugin-access-common';
import { EmptyState } from '@tos/shell-react';
import styles from './access.module.css';
import { inLanguage, type PermissionGroup } from './permissionGroups';
import { useAccessTexts } from './useAccessTexts';

/** Props of {@link RoleRights}. */
export interface RoleRightsProps {
  role: string;
  groups: PermissionGroup[];
  conditions: AccessCondition[];
}

const grantOf = (permission: AccessMatrixPermission, role: string) => permission.grants.find(grant => grant.role === role);

const placesOf = (grant: AccessRoleGrant) => grant.sources.map(({ key, location }) => (location ? `${location} (${key})` : key)).join('; ');

/** What one role may do, as a list: fits a phone, and says in words what a condition means and where a right is written. */
export function RoleRights({ role, groups, conditions }: RoleRightsProps) {
  const { t, language, pluginTitle, explain } = useAccessTexts();
  const granted = groups
    .map(group => ({ ...group, permissions: group.permissions.filter(permission => grantOf(permission, role)) }))
    .filter(group => group.permissions.length);
  const count = (list: PermissionGroup[]) => list.reduce((sum, group) => sum + group.permissions.length, 0);
  const refused = count(groups) - count(granted);

  if (!granted.length) return <EmptyState title={t('noRights.title')} description={t('noRights.text')} />;
  return (
    <>
      {granted.map(({ pluginId, permissions }) => (
        <section key={pluginId} aria-label={pluginTitle(pluginId)}>
          <h2 className={styles.heading}>{pluginTitle(pluginId)}</h2>
          <ul className={styles.list}>
            {permissions.map(permission => {
              const grant = grantOf(permission, role)!;
              const always = grant.allow === 'always';
              return (
                <li key={permission.name}>
                  {always ? <RiCheckLine size={20} aria-hidden /> : <RiFilterLine size={20} aria-hidden />}
                  <div>
                    {inLanguage(permission.description, language) || permission.name}
                    {!always && <p className={styles.explanation}>{explain(grant.conditions, permission, conditions)}</p>}
                    <span className={styles.technical}>{permission.name}</span>
                    <span className={styles.technical}>{t('list.source', { places: placesOf(grant) })}</span>
                  </div>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {refused > 0 && <p className={styles.note}>{t('list.refused', { count: refused })}</p>}
    </>
  );
}
