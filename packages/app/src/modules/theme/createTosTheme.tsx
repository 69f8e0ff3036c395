import { createGenerateClassName, StylesProvider, ThemeProvider } from '@material-ui/core/styles';
import type { AppTheme } from '@backstage/frontend-plugin-api';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { buiStyleSheet } from './buiTokens';
import { createMuiTheme } from './muiTheme';
import type { Palette } from './palettes';

const generateClassName = createGenerateClassName({ productionPrefix: 'tos-' });

function TosThemeProvider({ palette, children }: { palette: Palette; children: ReactNode }) {
  const theme = useMemo(() => createMuiTheme(palette), [palette]);
  const styleSheet = useMemo(() => buiStyleSheet(palette), [palette]);
  useLayoutEffect(() => {
    document.body.dataset.themeMode = palette.mode;
    document.body.dataset.themeName = `tos-${palette.id}`;
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', palette.surface);
  }, [palette]);
  return (
    <StylesProvider generateClassName={generateClassName}>
      <ThemeProvider theme={theme}>
        <style>{styleSheet}</style>
        {children}
      </ThemeProvider>
    </StylesProvider>
  );
}

/** An app theme that gives one palette to both UI kits. */
export function createTosTheme(palette: Palette, title: string, icon: JSX.Element): AppTheme {
  return {
    id: palette.id,
    title,
    variant: palette.mode,
    icon,
    Provider: ({ children }) => <TosThemeProvider palette={palette}>{children}</TosThemeProvider>,
  };
}
