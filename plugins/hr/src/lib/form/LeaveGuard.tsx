import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import { formTranslationRef } from './formTranslationRef';
import { useLeaveGuard } from './useLeaveGuard';

/** Asks before what was typed is lost: on links, on back and forward, and when the tab is closed. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const { t } = useTranslationRef(formTranslationRef);
  const { isAsking, stay, leave } = useLeaveGuard(isDirty);
  return (
    <Dialog isOpen={isAsking} onOpenChange={isOpen => !isOpen && stay()}>
      <DialogHeader>{t('leave.title')}</DialogHeader>
      <DialogBody>
        <p>{t('leave.text')}</p>
      </DialogBody>
      <DialogFooter>
        <Button onPress={stay}>{t('leave.stay')}</Button>
        <Button variant="secondary" destructive onPress={leave}>
          {t('leave.leave')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
