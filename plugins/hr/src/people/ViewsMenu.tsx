import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from '@backstage/ui';
import { RiBookmarkLine, RiDeleteBinLine, RiSaveLine } from '@remixicon/react';
import type { PersonView } from '@tos/plugin-hr-common';
import { useState } from 'react';
import { DeleteViewDialog } from './DeleteViewDialog';
import type { PeopleColumn } from './peopleColumns';
import { peopleTranslationRef } from './peopleTranslationRef';
import { SaveViewDialog } from './SaveViewDialog';
import type { PeopleFilters } from './usePeopleFilters';
import { filtersOfView, useViews } from './useViews';

interface ViewsMenuProps {
  filters: PeopleFilters;
  columns: PeopleColumn[];
  onApply: (filters: PeopleFilters, columns: string[]) => void;
}

/** Saved views: filters, order and columns under a name. */
export function ViewsMenu({ filters, columns, onApply }: ViewsMenuProps) {
  const { t } = useTranslationRef(peopleTranslationRef);
  const { views, save, remove } = useViews();
  const [isSaving, setIsSaving] = useState(false);
  const [doomed, setDoomed] = useState<PersonView>();
  return (
    <>
      <MenuTrigger>
        <Button variant="secondary" iconStart={<RiBookmarkLine aria-hidden />}>
          {t('views')}
        </Button>
        <Menu aria-label={t('views')}>
          <MenuItem iconStart={<RiSaveLine />} onAction={() => setIsSaving(true)}>
            {t('saveView')}
          </MenuItem>
          <MenuSeparator />
          <MenuSection title={views.length ? t('views') : t('noViews')}>
            {views.map(view => (
              <MenuItem key={view.id} id={view.id} onAction={() => onApply(filtersOfView(view.query), view.columns)}>
                {view.name}
              </MenuItem>
            ))}
          </MenuSection>
          {views.length > 0 && <MenuSeparator />}
          {views.map(view => (
            <MenuItem key={`-${view.id}`} color="danger" iconStart={<RiDeleteBinLine />} onAction={() => setDoomed(view)}>
              {t('deleteView', { name: view.name })}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
      {isSaving && (
        <SaveViewDialog names={views.map(view => view.name)} save={save} values={{ filters, columns }} onClose={() => setIsSaving(false)} />
      )}
      {doomed && <DeleteViewDialog view={doomed} remove={remove} onClose={() => setDoomed(undefined)} />}
    </>
  );
}
