import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import {
  RiArrowGoBackLine,
  RiDeleteBinLine,
  RiDownloadLine,
  RiEyeLine,
  RiFileImageLine,
  RiFilePdf2Line,
  RiPencilLine,
} from '@remixicon/react';
import type { PersonDocument } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { documentsTranslationRef } from './documentsTranslationRef';
import styles from './documents.module.css';

/** What can be asked for with a row's buttons. */
export type DocumentAction = 'preview' | 'download' | 'edit' | 'delete' | 'restore';

interface DocumentRowProps {
  document: PersonDocument;
  mayManage: boolean;
  onAction: (action: DocumentAction, document: PersonDocument) => void;
}

const ICONS = { preview: RiEyeLine, download: RiDownloadLine, edit: RiPencilLine, delete: RiDeleteBinLine, restore: RiArrowGoBackLine };

/** A document with its facts and what may be done with it. */
export function DocumentRow({ document, mayManage, onAction }: DocumentRowProps) {
  const { t } = useTranslationRef(documentsTranslationRef);
  const { date, number } = useFormat();
  const { name, documentClass, mediaType, size, documentDate, keptUntil, deletedAt } = document;
  const Icon = mediaType === 'application/pdf' ? RiFilePdf2Line : RiFileImageLine;
  const manage: DocumentAction[] = deletedAt ? ['restore'] : ['edit', 'delete'];
  const actions: DocumentAction[] = ['preview', 'download', ...(mayManage ? manage : [])];
  const facts = [
    t(`class.${documentClass}`),
    t('of', { date: date(documentDate) }),
    t('size', { size: number(Math.max(1, Math.round(size / 1024))) }),
    deletedAt && t('deletedAt', { date: date(deletedAt) }),
    keptUntil ? t('keptUntil', { date: date(keptUntil) }) : t('keptOpen'),
  ];
  return (
    <li className={styles.row}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <span className={styles.name}>{name}</span>
        <span className={styles.hint}>{facts.filter(Boolean).join(' · ')}</span>
      </div>
      <div className={styles.actions}>
        {actions.map(action => {
          const ActionIcon = ICONS[action];
          return (
            <ButtonIcon
              key={action}
              variant="tertiary"
              aria-label={t(action, { name })}
              icon={<ActionIcon aria-hidden />}
              onPress={() => onAction(action, document)}
            />
          );
        })}
      </div>
    </li>
  );
}
