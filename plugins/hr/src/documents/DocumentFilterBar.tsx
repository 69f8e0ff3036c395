import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox, SearchField, Select } from '@backstage/ui';
import { documentClasses, documentSorts } from '@tos/plugin-hr-common';
import { useEffect, useState } from 'react';
import { documentsTranslationRef } from './documentsTranslationRef';
import type { DocumentFilters } from './useDocumentFilters';
import styles from './documents.module.css';

const TYPING_PAUSE_MS = 250;

interface DocumentFilterBarProps {
  filters: DocumentFilters;
  onChange: (change: Partial<DocumentFilters>) => void;
  mayManage: boolean;
}

/** Search, class and order; deleted ones for those who may bring them back. */
export function DocumentFilterBar({ filters, onChange, mayManage }: DocumentFilterBarProps) {
  const { t } = useTranslationRef(documentsTranslationRef);
  const [text, setText] = useState(filters.q);
  useEffect(() => setText(filters.q), [filters.q]);
  useEffect(() => {
    if (text === filters.q) return undefined;
    const timer = setTimeout(() => onChange({ q: text }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, filters.q, onChange]);
  return (
    <div className={styles.filters} role="search" aria-label={t('search')}>
      <SearchField
        className={styles.search}
        aria-label={t('search')}
        placeholder={t('searchHint')}
        value={text}
        onChange={setText}
        maxLength={100}
      />
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
