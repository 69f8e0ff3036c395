import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { shellReactTranslationRef } from '../translations/shellReactTranslationRef';
import styles from './Pager.module.css';

interface PagerProps {
  /** From 1. */
  page: number;
  total: number;
  pageSize: number;
  onChange: (page: number) => void;
}

/** Back and forth through a long list; nothing when there is one page only. */
export function Pager({ page, total, pageSize, onChange }: PagerProps) {
  const { t } = useTranslationRef(shellReactTranslationRef);
  const pages = Math.ceil(total / pageSize);
  if (pages < 2) return null;
  return (
    <nav className={styles.pages} aria-label={t('pager.label')}>
      <ButtonIcon
        aria-label={t('pager.previous')}
        icon={<RiArrowLeftSLine aria-hidden />}
        variant="secondary"
        isDisabled={page <= 1}
        onPress={() => onChange(page - 1)}
      />
      <span>{t('pager.page', { page: String(page), pages: String(pages) })}</span>
      <ButtonIcon
        aria-label={t('pager.next')}
        icon={<RiArrowRightSLine aria-hidden />}
        variant="secondary"
        isDisabled={page >= pages}
        onPress={() => onChange(page + 1)}
      />
    </nav>
  );
}
