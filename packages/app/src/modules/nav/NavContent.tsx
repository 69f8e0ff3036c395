import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { useMemo, useState } from 'react';
import { SearchPaletteHost } from '../search/SearchPaletteHost';
import { ShortcutsDialogHost } from '../shell/ShortcutsDialogHost';
import { useMediaQuery } from '../shell/useMediaQuery';
import { arrangeNavItems, pickPhoneItems } from './arrangeNavItems';
import { PhoneBar } from './PhoneBar';
import { Sidebar } from './Sidebar';
import { useShortcuts } from './useShortcuts';
import { useSidebarState } from './useSidebarState';

/** The phone layout begins here; the same number stands in the style sheets. */
const PHONE = '(width <= 768px)';

/** Sidebar on a desk, bar at the bottom on a phone, and the dialogs that the keyboard opens. */
export function NavContent({ navItems }: NavContentComponentProps) {
  const groups = useMemo(() => arrangeNavItems(navItems), [navItems]);
  const phoneItems = useMemo(() => pickPhoneItems(navItems), [navItems]);
  const isPhone = useMediaQuery(PHONE);
  const { collapsed, toggle } = useSidebarState();
  const [dialog, setDialog] = useState<'search' | 'shortcuts'>();

  useShortcuts({
    onSearch: () => setDialog('search'),
    onHelp: () => setDialog('shortcuts'),
    onToggleSidebar: toggle,
  });

  const common = {
    groups,
    onSearch: () => setDialog('search'),
    onShortcuts: () => setDialog('shortcuts'),
  };
  return (
    <>
      {isPhone ? <PhoneBar {...common} items={phoneItems} /> : <Sidebar {...common} collapsed={collapsed} onToggle={toggle} />}
      <SearchPaletteHost isOpen={dialog === 'search'} onClose={() => setDialog(undefined)} />
      <ShortcutsDialogHost isOpen={dialog === 'shortcuts'} onClose={() => setDialog(undefined)} />
    </>
  );
}
