import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ErasureItem } from '@tos/plugin-hr-common';
import { useFormat, useLanguage } from '@tos/shell-react';
import { documentsTranslationRef } from '../documents/documentsTranslationRef';
import { documentClassOf, kindLabel } from './kindLabel';
import { privacyTranslationRef } from './privacyTranslationRef';
import styles from './privacy.module.css';

const ORDER = ['keep', 'anonymise', 'erase'] as const;

/** Kept by a period that has not begun, because the person has not left. */
const isPeriodOpen = ({ kind, action }: Pick<ErasureItem, 'kind' | 'action'>) => action === 'keep' && /^(documents|proof)[.]/.test(kind);

/** What an erasure does, line by line; what stays comes first, for that is what has to be explained. */
export function PlanTable({ items }: { items: ErasureItem[] }) {
  const { t } = useTranslationRef(privacyTranslationRef);
  const { t: ofDocuments } = useTranslationRef(documentsTranslationRef);
  const { date, number } = useFormat();
  const language = useLanguage() === 'de' ? 'de' : 'en';
  const nameOfKind = (kind: string) => {
    const documentClass = documentClassOf(kind);
    return documentClass ? ofDocuments(`class.${documentClass}`) : kindLabel(kind, language);
  };
  const byAction = (a: ErasureItem, b: ErasureItem) => ORDER.indexOf(a.action) - ORDER.indexOf(b.action);
  return (
    // It scrolls sideways on narrow screens, also by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={t('plan')} tabIndex={0}>
      <table className={`${styles.table} ${styles.cards}`}>
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
          {[...items].sort(byAction).map(({ source, kind, count, action, reason, until }) => (
            <tr key={[source, kind, action, reason.en, until].join(' ')}>
              <th scope="row">
                {nameOfKind(kind)} {kind === 'person_sensitive' ? '' : `(${number(count)})`}
              </th>
              <td data-label={t('what')}>
                <span className={styles[action]}>{t(`action.${action}`)}</span>
              </td>
              <td data-label={t('why')}>{reason[language]}</td>
              <td data-label={t('until')}>{until ? date(until) : t(isPeriodOpen({ kind, action }) ? 'notBegun' : 'noEnd')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
