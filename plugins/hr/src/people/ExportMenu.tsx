import { toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useMutation } from '@tanstack/react-query';
import { readRefusal, RefusalText, useLanguage } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { saveFile } from '../lib/saveFile';
import { exportKeysOf, type PeopleColumn } from './peopleColumns';
import { peopleTranslationRef } from './peopleTranslationRef';
import type { PeopleFilters } from './usePeopleFilters';

interface ExportMenuProps {
  filters: PeopleFilters;
  columns: PeopleColumn[];
}

/** The list as a file: the same filters, order and columns, but all pages. */
export function ExportMenu({ filters, columns }: ExportMenuProps) {
  const { t } = useTranslationRef(peopleTranslationRef);
  const api = useApi(hrApiRef);
  const toastApi = useApi(toastApiRef);
  const lang = useLanguage() === 'de' ? 'de' : 'en';
  const { page: _page, pageSize: _pageSize, q, ...chosen } = filters;
  const download = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const query = { ...chosen, q: q.trim() || undefined, columns: exportKeysOf(columns), format, lang } as const;
      await saveFile(await api.exportPersons({ query }), `${t('exportName')}.${format}`);
    },
    onError: error => toastApi.post({ title: <RefusalText {...readRefusal(error)} />, status: 'danger' }),
  });
  return (
    <MenuTrigger>
      <Button variant="secondary" iconStart={<RiDownloadLine aria-hidden />} isPending={download.isPending}>
        {t('export')}
      </Button>
      <Menu aria-label={t('export')} onAction={key => download.mutate(key === 'xlsx' ? 'xlsx' : 'csv')}>
        <MenuItem id="csv">{t('exportCsv')}</MenuItem>
        <MenuItem id="xlsx">{t('exportXlsx')}</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
