import { lazy, Suspense } from 'react';

const ShortcutsDialog = lazy(() => import('./ShortcutsDialog').then(module => ({ default: module.ShortcutsDialog })));

/** Loads the overview of shortcuts when it is first wanted. */
export function ShortcutsDialogHost({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return isOpen ? (
    <Suspense fallback={null}>
      <ShortcutsDialog onClose={onClose} />
    </Suspense>
  ) : null;
}
