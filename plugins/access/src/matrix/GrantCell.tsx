import { Button, Tooltip, TooltipTrigger, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiSubtractLine } from '@remixicon/react';
import type { AccessCondition, AccessMatrixPermission } from '@tos/plugin-access-common';
import styles from './access.module.css';
import { useAccessTexts } from './useAccessTexts';

/** Props of {@link GrantCell}. */
export interface GrantCellProps {
  permission: AccessMatrixPermission;
  role: string;
  conditions: AccessCondition[];
  own: boolean;
}

/** One cell of the matrix: yes, under conditions with their meaning on hover and focus, or no. */
export function GrantCell({ permission, role, conditions, own }: GrantCellProps) {
  const { t, explain } = useAccessTexts();
  const grant = permission.grants.find(other => other.role === role);
  const className = own ? `${styles.cell} ${styles.own}` : styles.cell;

  if (!grant) {
    return (
      <td className={`${className} ${styles.no}`}>
        <RiSubtractLine size={16} aria-hidden />
        <VisuallyHidden>{t('grant.never')}</VisuallyHidden>
      </td>
    );
  }
  if (grant.allow === 'always') {
    return (
      <td className={`${className} ${styles.yes}`}>
        <RiCheckLine size={20} aria-hidden />
        <VisuallyHidden>{t('grant.always')}</VisuallyHidden>
      </td>
    );
  }
  return (
    <td className={className}>
      <TooltipTrigger delay={200}>
        <Button variant="tertiary" size="small" className={styles.condition}>
          <span>{t('grant.conditional', { conditions: grant.conditions.join(', ') })}</span>
        </Button>
        <Tooltip>{explain(grant.conditions, permission, conditions)}</Tooltip>
      </TooltipTrigger>
    </td>
  );
}
