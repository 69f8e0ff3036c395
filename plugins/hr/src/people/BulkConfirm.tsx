import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { PersonSummary } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import forms from '../lib/form/form.module.css';
import type { BulkChoice } from './BulkForm';
import { peopleTranslationRef } from './peopleTranslationRef';
import styles from './people.module.css';

interface BulkConfirmProps {
  choice: BulkChoice;
  people: PersonSummary[];
  isPending: boolean;
  onBack: () => void;
  onConfirm: () => void;
}

/** Says once more what is about to happen, and to whom. */
export function BulkConfirm({ choice, people, isPending, onBack, onConfirm }: BulkConfirmProps) {
  const { t } = useTranslationRef(peopleTranslationRef);
  const { number, date, list } = useFormat();
  const what = t(`bulk.${choice.what}`);
  const value = choice.value || t('bulk.nothing');
  return (
    <>
      <p>
        {t('bulk.question', { count: people.length, formatted: number(people.length), what, value })}
        {choice.validFrom && ` ${t('bulk.validFrom')} ${date(choice.validFrom)}.`}
      </p>
      <p className={styles.secondary}>{list(people.map(person => person.displayName))}</p>
      <div className={forms.buttons}>
        <Button isPending={isPending} onPress={onConfirm}>
          {t('bulk.apply')}
        </Button>
        <Button variant="secondary" isDisabled={isPending} onPress={onBack}>
          {t('bulk.back')}
        </Button>
      </div>
    </>
  );
}
