import { toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiCloseLine, RiFileCopyLine } from '@remixicon/react';
import { useFormat } from '@tos/shell-react';
import type { ReactNode } from 'react';
import { peopleTranslationRef } from './peopleTranslationRef';
import type { PeopleSelection } from './useSelection';
import styles from './people.module.css';

/** What can be done with the selected people. */
export function SelectionBar({ selection, children }: { selection: PeopleSelection; children?: ReactNode }) {
  const { t } = useTranslationRef(peopleTranslationRef);
  const { number } = useFormat();
  const toastApi = useApi(toastApiRef);
  const count = selection.selected.size;
  if (count === 0) return null;
  const mails = [...selection.selected.values()].flatMap(person => person.email ?? []);
  const copy = async () => {
    await navigator.clipboard.writeText(mails.join('; '));
    toastApi.post({ title: t('copied', { count: mails.length, formatted: number(mails.length) }), status: 'success', timeout: 4_000 });
  };
  return (
    <div className={styles.selection} role="region" aria-label={t('selected', { count, formatted: number(count) })}>
      <strong>{t('selected', { count, formatted: number(count) })}</strong>
      <Button variant="secondary" iconStart={<RiFileCopyLine aria-hidden />} isDisabled={mails.length === 0} onPress={copy}>
        {t('copyMails')}
      </Button>
      {children}
      <Button variant="tertiary" iconStart={<RiCloseLine aria-hidden />} onPress={selection.clear}>
        {t('clearSelection')}
      </Button>
    </div>
  );
}
