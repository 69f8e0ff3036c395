import { useCallback, useState } from 'react';

const STORAGE_KEY = 'tos.sidebar.collapsed';

/** Whether the sidebar shows icons only; remembered on this device. */
export function useSidebarState() {
  const [collapsed, setCollapsed] = useState(() => localStorage.getItem(STORAGE_KEY) === 'true');
  const toggle = useCallback(
    () =>
      setCollapsed(before => {
        localStorage.setItem(STORAGE_KEY, String(!before));
        return !before;
      }),
    [],
  );
  return { collapsed, toggle };
}
