import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiEditLine } from '@remixicon/react';
import { positionActions, unitActions, type ChangeAction } from './changeActions';
import { orgChartTranslationRef } from './orgChartTranslationRef';

interface ChangeActionsProps {
  kind: 'unit' | 'position';
  onChoose: (action: ChangeAction) => void;
}

/** Everything that can be changed about a box. */
export function ChangeActions({ kind, onChoose }: ChangeActionsProps) {
  const { t } = useTranslationRef(orgChartTranslationRef);
  return (
    <MenuTrigger>
      <Button variant="secondary" iconStart={<RiEditLine aria-hidden />}>
        {t('change.label')}
      </Button>
      <Menu>
        {(kind === 'unit' ? unitActions : positionActions).map(action => (
          <MenuItem key={action} onAction={() => onChoose(action)}>
            {t(`change.action.${action}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
