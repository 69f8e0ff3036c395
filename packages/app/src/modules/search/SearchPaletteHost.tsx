import { lazy, Suspense } from 'react';

const SearchPalette = lazy(() => import('./SearchPalette').then(module => ({ default: module.SearchPalette })));

/** Loads the palette when it is first wanted, and starts it afresh each time. */
export function SearchPaletteHost({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return isOpen ? (
    <Suspense fallback={null}>
      <SearchPalette onClose={onClose} />
    </Suspense>
  ) : null;
}
