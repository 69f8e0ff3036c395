import { createTheme, type Theme } from '@material-ui/core/styles';
import { muiOverrides } from './muiOverrides';
import { fontFamily, type Palette } from './palettes';

/** The extra colours that @backstage/core-components reads from the palette. */
function backstagePalette(palette: Palette) {
  return {
    status: {
      ok: palette.success.text,
      warning: palette.warning.text,
      error: palette.danger.text,
      running: palette.info.text,
      pending: palette.warning.text,
      aborted: palette.textMuted,
    },
    bursts: {
      fontColor: palette.text,
      slackChannelText: palette.textMuted,
      backgroundColor: { default: palette.accent },
      gradient: { linear: palette.accent },
    },
    banner: {
      info: palette.info.fill,
      error: palette.danger.fill,
      warning: palette.warning.fill,
      text: palette.onAccent,
      link: palette.onAccent,
      closeButtonColor: palette.onAccent,
    },
    border: palette.border,
    textContrast: palette.text,
    textVerySubtle: palette.border,
    textSubtle: palette.textMuted,
    highlight: palette.warning.soft,
    errorBackground: palette.danger.soft,
    warningBackground: palette.warning.soft,
    infoBackground: palette.info.soft,
    errorText: palette.danger.onSoft,
    infoText: palette.info.onSoft,
    warningText: palette.warning.onSoft,
    link: palette.link,
    linkHover: palette.accentHover,
    gold: palette.warning.text,
    navigation: {
      background: palette.surface,
      indicator: palette.accent,
      color: palette.textMuted,
      selectedColor: palette.text,
      navItem: { hoverBackground: palette.surfaceSunken },
      submenu: { background: palette.surfaceSunken },
    },
    pinSidebarButton: { icon: palette.text, background: palette.surfaceSunken },
    tabbar: { indicator: palette.accent },
  };
}

/** A plain page header instead of the coloured waves, the same for every page. */
function pageTheme(palette: Palette) {
  return { colors: [palette.surface, palette.surface], shape: 'none', backgroundImage: 'none', fontColor: palette.text };
}

/** The Material UI 4 theme of a palette. */
export function createMuiTheme(palette: Palette): Theme {
  const page = pageTheme(palette);
  const options = {
    palette: {
      type: palette.mode,
      background: { default: palette.app, paper: palette.surface },
      text: { primary: palette.text, secondary: palette.textMuted, disabled: palette.textDisabled },
      primary: { main: palette.accent, dark: palette.accentHover, contrastText: palette.onAccent },
      secondary: { main: palette.info.fill, contrastText: palette.info.onFill },
      error: { main: palette.danger.text, contrastText: palette.surface },
      warning: { main: palette.warning.text, contrastText: palette.surface },
      success: { main: palette.success.text, contrastText: palette.surface },
      info: { main: palette.info.text, contrastText: palette.surface },
      divider: palette.border,
      ...backstagePalette(palette),
    },
    typography: {
      fontFamily,
      h1: { fontSize: '1.75rem', fontWeight: 600 },
      h2: { fontSize: '1.5rem', fontWeight: 600 },
      h3: { fontSize: '1.375rem', fontWeight: 600 },
      h4: { fontSize: '1.25rem', fontWeight: 600 },
      h5: { fontSize: '1.125rem', fontWeight: 600 },
      h6: { fontSize: '1rem', fontWeight: 600 },
    },
    shape: { borderRadius: 8 },
    page,
    getPageTheme: () => page,
  };
  const theme = createTheme(options);
  return { ...theme, ...muiOverrides(palette, theme) };
}
