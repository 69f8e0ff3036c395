import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import styles from './ShortcutsDialog.module.css';
import { shellTranslationRef } from './shellTranslationRef';

const SHORTCUTS = [
  { id: 'search', keys: ['Ctrl', 'K'] },
  { id: 'help', keys: ['?'] },
  { id: 'sidebar', keys: ['['] },
  { id: 'close', keys: ['Esc'] },
] as const;

/** Which keys do what. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslationRef(shellTranslationRef);
  return (
    <Dialog isOpen isDismissable onOpenChange={isOpen => !isOpen && onClose()}>
      <DialogHeader>{t('shortcuts.title')}</DialogHeader>
      <DialogBody>
        <dl className={styles.list}>
          {SHORTCUTS.map(({ id, keys }) => (
            <div key={id} className={styles.row}>
              <dt>{t(`shortcuts.${id}`)}</dt>
              <dd>
                {keys.map(key => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </DialogBody>
    </Dialog>
  );
}
