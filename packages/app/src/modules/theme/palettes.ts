/**
 * The one place where tOS's colours are written. Both kits take them from here: `buiTokens.ts` for @backstage/ui and
 * all CSS of ours, `muiTheme.ts` for Material UI 4. Every text colour has at least 4.5:1 on the surfaces it is used on
 * (7:1 in high contrast); `palettes.test.ts` computes it.
 */
export interface Palette {
  id: 'light' | 'dark' | 'contrast';
  mode: 'light' | 'dark';
  /** Behind everything. */
  app: string;
  /** Cards, header, sidebar. */
  surface: string;
  /** Fields, table heads, hovered rows on a card. */
  surfaceSunken: string;
  /** Menus and chips on a card. */
  surfaceRaised: string;
  text: string;
  textMuted: string;
  textDisabled: string;
  /** Between cards and rows; decorative. */
  border: string;
  /** Around controls: at least 3:1. */
  borderStrong: string;
  /** Main buttons, the chosen entry. */
  accent: string;
  accentHover: string;
  onAccent: string;
  /** The chosen entry in the sidebar, tinted. */
  accentSoft: string;
  onAccentSoft: string;
  link: string;
  focus: string;
  danger: StatusColours;
  warning: StatusColours;
  success: StatusColours;
  info: StatusColours;
}

/** A status as coloured text, as a strong fill and as a soft surface. */
export interface StatusColours {
  /** Text or icon on a surface. */
  text: string;
  /** Fill of a strong badge or bar. */
  fill: string;
  onFill: string;
  /** Soft surface of a panel. */
  soft: string;
  onSoft: string;
  border: string;
}

const light: Palette = {
  id: 'light',
  mode: 'light',
  app: '#f3f6f7',
  surface: '#ffffff',
  surfaceSunken: '#f6f8f9',
  surfaceRaised: '#ffffff',
  text: '#14242b',
  textMuted: '#51646d',
  textDisabled: '#8a989f',
  border: '#dbe3e6',
  borderStrong: '#7c8d95',
  accent: '#0b6478',
  accentHover: '#084c5c',
  onAccent: '#ffffff',
  accentSoft: '#dcf0f3',
  onAccentSoft: '#074756',
  link: '#0a6074',
  focus: '#0b6478',
  danger: { text: '#b3261e', fill: '#b3261e', onFill: '#ffffff', soft: '#fdeceb', onSoft: '#8c1d18', border: '#e08a84' },
  warning: { text: '#8a4b00', fill: '#f0a030', onFill: '#241500', soft: '#fff2dd', onSoft: '#6f3c00', border: '#e0a550' },
  success: { text: '#1b6b35', fill: '#1b6b35', onFill: '#ffffff', soft: '#e2f4e7', onSoft: '#14542a', border: '#7fbf93' },
  info: { text: '#12588f', fill: '#12588f', onFill: '#ffffff', soft: '#e3f0fb', onSoft: '#0f4772', border: '#84b2da' },
};

const dark: Palette = {
  id: 'dark',
  mode: 'dark',
  app: '#0e171b',
  surface: '#16232a',
  surfaceSunken: '#1c2c34',
  surfaceRaised: '#22343d',
  text: '#e8f0f2',
  textMuted: '#a9bac1',
  textDisabled: '#6d7f87',
  border: '#2b3e47',
  borderStrong: '#78909a',
  accent: '#6cc9dc',
  accentHover: '#8ed7e6',
  onAccent: '#062a33',
  accentSoft: '#164552',
  onAccentSoft: '#c5edf5',
  link: '#7fd0e1',
  focus: '#8ed7e6',
  danger: { text: '#ff9d94', fill: '#ff9d94', onFill: '#3b0804', soft: '#43201e', onSoft: '#ffc9c4', border: '#a5534c' },
  warning: { text: '#f5bb62', fill: '#f5bb62', onFill: '#2c1a00', soft: '#3e2e12', onSoft: '#ffdfa8', border: '#9a7330' },
  success: { text: '#85d49c', fill: '#85d49c', onFill: '#04240f', soft: '#173524', onSoft: '#baedc9', border: '#4c8a60' },
  info: { text: '#8fc4f2', fill: '#8fc4f2', onFill: '#05233d', soft: '#17324a', onSoft: '#c5e1fa', border: '#4a7ca8' },
};

const contrast: Palette = {
  id: 'contrast',
  mode: 'light',
  app: '#ffffff',
  surface: '#ffffff',
  surfaceSunken: '#ffffff',
  surfaceRaised: '#ffffff',
  text: '#000000',
  textMuted: '#1c1c1c',
  textDisabled: '#4a4a4a',
  border: '#000000',
  borderStrong: '#000000',
  accent: '#003f4d',
  accentHover: '#000000',
  onAccent: '#ffffff',
  accentSoft: '#003f4d',
  onAccentSoft: '#ffffff',
  link: '#00308f',
  focus: '#c40000',
  danger: { text: '#8a0000', fill: '#8a0000', onFill: '#ffffff', soft: '#ffffff', onSoft: '#8a0000', border: '#8a0000' },
  warning: { text: '#5c3000', fill: '#5c3000', onFill: '#ffffff', soft: '#ffffff', onSoft: '#5c3000', border: '#5c3000' },
  success: { text: '#004d1a', fill: '#004d1a', onFill: '#ffffff', soft: '#ffffff', onSoft: '#004d1a', border: '#004d1a' },
  info: { text: '#00308f', fill: '#00308f', onFill: '#ffffff', soft: '#ffffff', onSoft: '#00308f', border: '#00308f' },
};

export const palettes = { light, dark, contrast } as const;

/** Fonts that are on the machine already: nothing is downloaded. */
export const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'Helvetica Neue', Arial, sans-serif";
