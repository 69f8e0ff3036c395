import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiCheckLine, RiCloseLine, RiSubtractLine } from '@remixicon/react';
import type { BulkResult, PersonSummary } from '@tos/plugin-hr-common';
import { RefusalText } from '@tos/shell-react';
import forms from '../lib/form/form.module.css';
import { peopleTranslationRef } from './peopleTranslationRef';
import styles from './people.module.css';

const ICONS = { changed: RiCheckLine, unchanged: RiSubtractLine, failed: RiCloseLine };
const FIRST: BulkResult['outcome'][] = ['failed', 'changed', 'unchanged'];

interface BulkResultListProps {
  people: PersonSummary[];
  results: BulkResult[];
  onClose: () => void;
}

/** What became of each person; failures first. */
export function BulkResultList({ people, results, onClose }: BulkResultListProps) {
  const { t } = useTranslationRef(peopleTranslationRef);
  const names = new Map(people.map(person => [person.id, person.displayName]));
  const sorted = [...results].sort((a, b) => FIRST.indexOf(a.outcome) - FIRST.indexOf(b.outcome));
  return (
    <>
      <ul className={styles.results} aria-label={t('bulk.result')}>
        {sorted.map(({ id, outcome, reason, refusal }) => {
          const Icon = ICONS[outcome];
          return (
            <li key={id} data-outcome={outcome}>
              <Icon aria-hidden size={18} />
              <span>
                <strong>{names.get(id)}</strong> {t(`bulk.${outcome}`)}
                {reason && (
                  <span className={styles.secondary}>
                    {' '}
                    <RefusalText {...refusal} message={reason} />
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <div className={forms.buttons}>
        <Button onPress={onClose}>{t('close')}</Button>
      </div>
    </>
  );
}
