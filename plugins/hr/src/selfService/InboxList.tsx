import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangeRequest } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { PersonAvatar } from '../photos/PersonAvatar';
import { useFieldLabel } from '../profile/useFieldLabel';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';
import { StateBadge } from './StateBadge';
import styles from './inbox.module.css';

interface InboxListProps {
  requests: ChangeRequest[];
  currentId: string;
  onChoose: (id: string) => void;
}

/** The requests of a page: who, what and since when. */
export function InboxList({ requests, currentId, onChoose }: InboxListProps) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const { relative, list } = useFormat();
  const labelOf = useFieldLabel();
  return (
    <ul className={styles.list} aria-label={t('inbox.list')}>
      {requests.map(({ id, person, proposal, createdAt, state }) => (
        <li key={id}>
          <button type="button" aria-current={id === currentId ? 'true' : undefined} onClick={() => onChoose(id)}>
            <PersonAvatar person={person} />
            <span className={styles.text}>
              <strong>{person.displayName}</strong>
              <span>{list(Object.keys(proposal).map(labelOf))}</span>
              <span className={styles.since}>
                {state !== 'requested' && <StateBadge state={state} />} {relative(createdAt)}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
