import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Dialog, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import { useMutation } from '@tanstack/react-query';
import type { CompanyDayRecord } from '@tos/plugin-hr-common';
import { ErrorPanel } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { useLocalName } from '../lib/useLocalName';
import { holidaysTranslationRef } from './holidaysTranslationRef';
import { useCompanyDaysChanged } from './useHolidays';

/** Asks before a company day is removed. */
export function CompanyDayRemovalDialog({ day, onClose }: { day: CompanyDayRecord; onClose: () => void }) {
  const { t } = useTranslationRef(holidaysTranslationRef);
  const { t: tf } = useTranslationRef(formTranslationRef);
  const localName = useLocalName();
  const api = useApi(hrApiRef);
  const changed = useCompanyDaysChanged();
  const remove = useMutation({
    mutationFn: () => api.removeCompanyDay({ params: { id: day.id }, body: { version: day.version } }),
    onSuccess: list => {
      changed(list);
      onClose();
    },
  });
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('company.remove', { name: localName(day.nameDe, day.nameEn) })}</DialogHeader>
      <DialogBody>
        <p>{t('company.removeText')}</p>
        {remove.isError && <ErrorPanel error={remove.error} />}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {tf('cancel')}
        </Button>
        <Button destructive isPending={remove.isPending} onPress={() => remove.mutate()}>
          {t('company.removeButton')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
