import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PersonSummary } from '@tos/plugin-hr-common';
import { ErrorPanel, useFormat } from '@tos/shell-react';
import { useState } from 'react';
import { hrApiRef } from '../api';
import { BulkConfirm } from './BulkConfirm';
import { BulkForm, type BulkChoice } from './BulkForm';
import { BulkResultList } from './BulkResultList';
import { peopleTranslationRef } from './peopleTranslationRef';
import styles from './people.module.css';

interface BulkDialogProps {
  people: PersonSummary[];
  onClose: () => void;
}

/** The same change for several people: choose, confirm, and see what became of each. */
export function BulkDialog({ people, onClose }: BulkDialogProps) {
  const { t } = useTranslationRef(peopleTranslationRef);
  const { number } = useFormat();
  const api = useApi(hrApiRef);
  const client = useQueryClient();
  const [choice, setChoice] = useState<BulkChoice>();
  const change = useMutation({
    mutationFn: ({ what, value, validFrom }: BulkChoice) => {
      const ids = people.map(person => person.id);
      const wanted = what === 'location' ? { location: value } : { costCentre: { value, validFrom: validFrom! } };
      return api.changePersonsInBulk({ body: { ids, ...wanted } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['hr', 'people'] }),
  });
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={560}>
      <DialogHeader>{t('bulk.title', { count: people.length, formatted: number(people.length) })}</DialogHeader>
      <DialogBody className={styles.dialog}>
        {change.isError && <ErrorPanel error={change.error} />}
        {change.data && <BulkResultList people={people} results={change.data.results} onClose={onClose} />}
        {!change.data && !choice && <BulkForm onChosen={setChoice} onCancel={onClose} />}
        {!change.data && choice && (
          <BulkConfirm
            choice={choice}
            people={people}
            isPending={change.isPending}
            onBack={() => setChoice(undefined)}
            onConfirm={() => change.mutate(choice)}
          />
        )}
      </DialogBody>
    </Dialog>
  );
}
