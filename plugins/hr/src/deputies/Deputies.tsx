import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon } from '@backstage/ui';
import { RiCalendarCloseLine } from '@remixicon/react';
import type { Deputy, PersonRef } from '@tos/plugin-hr-common';
import { ErrorPanel, LoadingState } from '@tos/shell-react';
import { useState } from 'react';
import { DeputyEndDialog } from './DeputyEndDialog';
import { DeputyName } from './DeputyName';
import { NewDeputyDialog } from './NewDeputyDialog';
import { deputiesTranslationRef } from './deputiesTranslationRef';
import { useDeputies } from './useDeputies';
import entity from '../entity/entity.module.css';
import styles from './deputies.module.css';

/** Who stands in for a person while they are away; the lead and HR change it here. */
export function Deputies({ person }: { person: PersonRef }) {
  const { t } = useTranslationRef(deputiesTranslationRef);
  const deputies = useDeputies(person.id);
  const [open, setOpen] = useState<'new' | Deputy>();
  const close = () => setOpen(undefined);
  const items = deputies.data?.items ?? [];
  const mayManage = deputies.data?.rights.manage ?? false;
  if (deputies.data && items.length === 0 && !mayManage) return null;
  return (
    <>
      <h3 className={entity.heading}>{t('title')}</h3>
      {deputies.isPending && <LoadingState lines={1} />}
      {deputies.isError && <ErrorPanel error={deputies.error} onRetry={() => deputies.refetch()} />}
      {deputies.data && items.length === 0 && <p className={entity.secondary}>{t('none')}</p>}
      <ul className={styles.list} aria-label={t('title')}>
        {items.map(deputy => (
          <li key={deputy.id}>
            <span>
              <DeputyName deputy={deputy} isOnly={items.length === 1} />
            </span>
            {mayManage && (
              <ButtonIcon
                size="small"
                variant="tertiary"
                aria-label={t('change', { name: deputy.person.displayName })}
                icon={<RiCalendarCloseLine aria-hidden />}
                onPress={() => setOpen(deputy)}
              />
            )}
          </li>
        ))}
      </ul>
      {mayManage && (
        <Button size="small" variant="secondary" onPress={() => setOpen('new')}>
          {t('set')}
        </Button>
      )}
      {open === 'new' && <NewDeputyDialog person={person} onClose={close} />}
      {open && open !== 'new' && <DeputyEndDialog person={person} deputy={open} onClose={close} />}
    </>
  );
}
