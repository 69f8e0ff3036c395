import { toastApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, TextAreaField } from '@backstage/ui';
import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import type { ChangeRequest } from '@tos/plugin-hr-common';
import { ErrorPanel } from '@tos/shell-react';
import { useState } from 'react';
import { useIsSelf } from '../lib/useIsSelf';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';
import { useDecision } from './useChangeRequests';
import styles from './inbox.module.css';

/** Approve, or reject with a reason; never the own request. */
export function Decision({ request }: { request: ChangeRequest }) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const toastApi = useApi(toastApiRef);
  const decide = useDecision();
  const [isRejecting, setIsRejecting] = useState(false);
  const [note, setNote] = useState('');
  const isOwn = useIsSelf(request.person.userEntityRef);
  const { id, version } = request;
  const run = (decision: 'approved' | 'rejected') =>
    decide.mutate(
      { id, version, decision, ...(decision === 'rejected' && { note: note.trim() }) },
      { onSuccess: () => toastApi.post({ title: t(`inbox.${decision}`), status: 'success', timeout: 4_000 }) },
    );
  if (isOwn) return <Alert status="info" icon description={t('inbox.own')} />;
  return (
    <>
      {decide.isError && <ErrorPanel error={decide.error} />}
      {isRejecting && (
        <TextAreaField
          label={t('inbox.rejectReason')}
          value={note}
          onChange={setNote}
          maxLength={500}
          rows={3}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the field appears because its button was pressed
          autoFocus
        />
      )}
      <div className={styles.buttons}>
        {isRejecting ? (
          <>
            <Button destructive isDisabled={!note.trim()} isPending={decide.isPending} onPress={() => run('rejected')}>
              {t('inbox.rejectNow')}
            </Button>
            <Button variant="secondary" onPress={() => setIsRejecting(false)}>
              {t('inbox.cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button iconStart={<RiCheckLine aria-hidden />} isPending={decide.isPending} onPress={() => run('approved')}>
              {t('inbox.approve')}
            </Button>
            <Button variant="secondary" iconStart={<RiCloseLine aria-hidden />} onPress={() => setIsRejecting(true)}>
              {t('inbox.reject')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
