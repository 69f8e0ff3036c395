import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import type { Erasure } from '@tos/plugin-hr-common';
import { ErrorPanel, nameOfRef, useFormat } from '@tos/shell-react';
import { useState } from 'react';
import { privacyTranslationRef } from './privacyTranslationRef';
import { useErasureActions } from './usePrivacy';
import styles from './privacy.module.css';

/** Who has asked for an erasure, and the buttons for whoever may decide. */
export function ErasureDecision({ erasure }: { erasure: Erasure }) {
  const { t } = useTranslationRef(privacyTranslationRef);
  const { date } = useFormat();
  const { confirm, withdraw } = useErasureActions();
  const [isSure, setIsSure] = useState(false);
  const { requestedBy, requestedAt, reason, mayConfirm, state } = erasure;
  const isBusy = confirm.isPending || withdraw.isPending;
  const failed = confirm.error ?? withdraw.error;
  return (
    <div className={styles.decision}>
      <p>{t('asked', { name: nameOfRef(requestedBy), date: date(requestedAt), reason })}</p>
      {!mayConfirm && <p className={styles.hint}>{t('waitForOther')}</p>}
      <div className={styles.actions}>
        {mayConfirm && (
          <Button destructive isDisabled={isBusy} onPress={() => setIsSure(true)}>
            {t(state === 'running' ? 'confirmAgain' : 'confirm')}
          </Button>
        )}
        {state === 'requested' && (
          <Button variant="secondary" isDisabled={isBusy} onPress={() => withdraw.mutate(erasure)}>
            {t(mayConfirm ? 'refuse' : 'withdraw')}
          </Button>
        )}
      </div>
      {failed && <ErrorPanel error={failed} />}
      <Dialog isOpen={isSure} onOpenChange={setIsSure}>
        <DialogHeader>{t('confirmTitle')}</DialogHeader>
        <DialogBody>
          <p>{t('confirmText')}</p>
        </DialogBody>
        <DialogFooter>
          <Button destructive isDisabled={isBusy} onPress={() => confirm.mutate(erasure, { onSettled: () => setIsSure(false) })}>
            {t('confirm')}
          </Button>
          <Button variant="secondary" onPress={() => setIsSure(false)}>
            {t('cancel')}
          </Button>
        </DialogFooter>
      </Dialog>
    </div>
  );
}
