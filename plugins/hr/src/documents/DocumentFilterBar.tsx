import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, Select } from '@backstage/ui';
import { documentClasses, documentSorts } from '@tos/plugin-hr-common';
import { DelayedSearchField, listStyles } from '@tos/shell-react';
import { useCallback } from 'react';
import { documentsTranslationRef } from './documentsTranslationRef';
import type { DocumentFilters } from './useDocumentFilters';
import styles from './documents.module.css';

interface DocumentFilterBarProps {
  filters: DocumentFilters;
  onChange: (change: Partial<DocumentFilters>) => void;
  mayManage: boolean;
}

/** Search, class and order; deleted ones for those who may bring them back. */
export function DocumentFilterBar({ filters, onChange, mayManage }: DocumentFilterBarProps) {
  const { t } = useTranslationRef(documentsTranslationRef);
  const search = useCallback((q: string) => onChange({ q }), [onChange]);
  return (
    <div className={listStyles.filters} role="search" aria-label={t('search')}>
      <DelayedSearchField className={listStyles.search} label={t('search')} hint={t('searchHint')} value={filters.q} onChange={search} />
      <Select
        className={styles.field}
        aria-label={t('documentClass')}
        options={[{ value: '', label: t('allClasses') }, ...documentClasses.map(value => ({ value, label: t(`class.${value}`) }))]}
        selectedKey={filters.documentClass ?? ''}
        onSelectionChange={key => onChange({ documentClass: (key || undefined) as DocumentFilters['documentClass'] })}
      />
      <Select
        className={styles.field}
        aria-label={t('sort')}
        options={documentSorts.map(value => ({ value, label: t(`sort.${value}`) }))}
        selectedKey={filters.sort}
        onSelectionChange={key => onChange({ sort: key as DocumentFilters['sort'] })}
      />
      {mayManage && (
        <Checkbox isSelected={filters.deleted} onChange={deleted => onChange({ deleted })}>
          {t('deletedToo')}
        </Checkbox>
      )}
    </div>
  );
}
