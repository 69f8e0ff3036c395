import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiCheckLine, RiLayoutColumnLine } from '@remixicon/react';
import { columnsFor, type PeopleColumn } from './peopleColumns';
import { peopleTranslationRef } from './peopleTranslationRef';
import { useColumnLabel } from './useColumnLabel';

interface ColumnMenuProps {
  chosen: PeopleColumn[];
  hasPrivate: boolean;
  onChange: (columns: PeopleColumn[]) => void;
}

/** Chooses the columns of the list; all but the name. */
export function ColumnMenu({ chosen, hasPrivate, onChange }: ColumnMenuProps) {
  const { t } = useTranslationRef(peopleTranslationRef);
  const labelOf = useColumnLabel();
  const all = columnsFor(hasPrivate);
  return (
    <MenuTrigger>
      <Button variant="secondary" iconStart={<RiLayoutColumnLine aria-hidden />}>
        {t('columns')}
      </Button>
      <Menu
        aria-label={t('columns')}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={keys => onChange(all.filter(column => column === 'name' || keys === 'all' || keys.has(column)))}
      >
        {all
          .filter(column => column !== 'name')
          .map(column => (
            <MenuItem
              key={column}
              id={column}
              textValue={labelOf(column)}
              iconStart={<RiCheckLine visibility={chosen.includes(column) ? 'visible' : 'hidden'} />}
            >
              {labelOf(column)}
            </MenuItem>
          ))}
      </Menu>
    </MenuTrigger>
  );
}
