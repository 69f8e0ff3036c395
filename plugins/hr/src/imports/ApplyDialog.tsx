import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Checkbox, Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import type { ImportRun } from '@tos/plugin-hr-common';
import { ErrorPanel, useFormat } from '@tos/shell-react';
import { useState } from 'react';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { useImportActions } from './useImports';

/** Asks once more; an import that would remove many people needs a second, explicit yes. */
export function ApplyDialog({ run, onClose }: { run: ImportRun; onClose: () => void }) {
  const { t } = useTranslationRef(hrTranslationRef);
  const { number, date } = useFormat();
  const { apply } = useImportActions(run.id);
  const [isSure, setIsSure] = useState(false);
  const { guard, changes, version } = run;
  const count = Object.values(changes).reduce((sum, entity) => sum + entity.new + entity.changed + entity.leaving, 0);
  const confirm = () => apply.mutate({ version, ...(guard.stopped && { confirmLeaving: guard.leaving }) }, { onSuccess: onClose });
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('imports.apply')}</DialogHeader>
      <DialogBody>
        <p>{t('imports.applyQuestion', { count, formatted: number(count), date: date(run.effectiveDate) })}</p>
        {guard.stopped && (
          <Checkbox isSelected={isSure} onChange={setIsSure}>
            {t('imports.confirmLeaving', { leaving: number(guard.leaving), total: number(guard.total) })}
          </Checkbox>
        )}
        {apply.isError && <ErrorPanel error={apply.error} />}
      </DialogBody>
      <DialogFooter>
        <Button onPress={confirm} isDisabled={apply.isPending || (guard.stopped && !isSure)}>
          {t('imports.applyNow')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('imports.notYet')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
