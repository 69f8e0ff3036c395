import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiCheckLine, RiLayoutColumnLine } from '@remixicon/react';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { peopleColumns, type PeopleColumn } from './peopleColumns';
import { peopleTranslationRef } from './peopleTranslationRef';

interface ColumnMenuProps {
  chosen: PeopleColumn[];
  onChange: (columns: PeopleColumn[]) => void;
}

/** Chooses the columns of the list; all but the name. */
export function ColumnMenu({ chosen, onChange }: ColumnMenuProps) {
  const { t } = useTranslationRef(peopleTranslationRef);
  const { t: hr } = useTranslationRef(hrTranslationRef);
  const free = peopleColumns.filter(column => column !== 'name');
  return (
    <MenuTrigger>
      <Button variant="secondary" iconStart={<RiLayoutColumnLine aria-hidden />}>
        {t('columns')}
      </Button>
      <Menu
        aria-label={t('columns')}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={keys => onChange(peopleColumns.filter(column => column === 'name' || keys === 'all' || keys.has(column)))}
      >
        {free.map(column => (
          <MenuItem
            key={column}
            id={column}
            textValue={hr(`people.column.${column}`)}
            iconStart={<RiCheckLine visibility={chosen.includes(column) ? 'visible' : 'hidden'} />}
          >
            {hr(`people.column.${column}`)}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
