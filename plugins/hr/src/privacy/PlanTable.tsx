import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ErasureItem } from '@tos/plugin-hr-common';
import { useFormat, useLanguage } from '@tos/shell-react';
import { documentsTranslationRef } from '../documents/documentsTranslationRef';
import { documentClassOf, kindLabel } from './kindLabel';
import { privacyTranslationRef } from './privacyTranslationRef';
import styles from './privacy.module.css';

/** What an erasure does, line by line. */
export function PlanTable({ items }: { items: ErasureItem[] }) {
  const { t } = useTranslationRef(privacyTranslationRef);
  const { t: ofDocuments } = useTranslationRef(documentsTranslationRef);
  const { date, number } = useFormat();
  const language = useLanguage() === 'de' ? 'de' : 'en';
  const nameOfKind = (kind: string) => {
    const documentClass = documentClassOf(kind);
    return documentClass ? ofDocuments(`class.${documentClass}`) : kindLabel(kind, language);
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['kind', 'what', 'why', 'until'] as const).map(key => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ source, kind, count, action, reason, until }) => (
            <tr key={`${source} ${kind} ${action}`}>
              <th scope="row">
                {nameOfKind(kind)} {kind === 'person_sensitive' ? '' : `(${number(count)})`}
              </th>
              <td>{t(`action.${action}`)}</td>
              <td>{reason[language]}</td>
              <td>{until ? date(until) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
