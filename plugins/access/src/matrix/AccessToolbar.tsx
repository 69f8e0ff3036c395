import { Button, SearchField, Select } from '@backstage/ui';
import { RiPrinterLine } from '@remixicon/react';
import type { AccessMatrix } from '@tos/plugin-access-common';
import styles from './access.module.css';
import { useAccessTexts } from './useAccessTexts';
import type { AccessView } from './useAccessView';

const ALL = '*';

/** Props of {@link AccessToolbar}. */
export interface AccessToolbarProps {
  matrix: AccessMatrix;
  view: AccessView;
  /** The role shown, empty for all. */
  role: string;
  /** Whether the matrix of all roles fits the screen. */
  wide: boolean;
}

/** Filter, choice of a role, print. */
export function AccessToolbar({ matrix, view, role, wide }: AccessToolbarProps) {
  const { t, roleTitle } = useAccessTexts();
  const label = (name: string) => {
    const own = matrix.ownRoles.includes(name.toLocaleLowerCase('en-US'));
    return own ? `${roleTitle(name)} (${t('role.yours')})` : roleTitle(name);
  };
  const roles = matrix.roles.map(name => ({ value: name, label: label(name) }));
  const options = wide ? [{ value: ALL, label: t('role.all') }, ...roles] : roles;

  return (
    <div className={styles.toolbar} role="search">
      <SearchField
        className={styles.filter}
        label={t('filter.label')}
        placeholder={t('filter.placeholder')}
        value={view.filter}
        onChange={view.setFilter}
      />
      <Select
        label={t('role.label')}
        size="medium"
        options={options}
        value={role || ALL}
        onChange={key => view.setRole(key === ALL ? '' : String(key ?? ''))}
      />
      <Button variant="secondary" iconStart={<RiPrinterLine />} onPress={() => window.print()}>
        {t('print')}
      </Button>
    </div>
  );
}
