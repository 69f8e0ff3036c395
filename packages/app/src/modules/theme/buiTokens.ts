import { fontFamily, palettes, type Palette, type StatusColours } from './palettes';

type Tokens = Record<string, string>;

function status(name: string, colours: StatusColours): Tokens {
  return {
    [`--bui-${name}-bg`]: colours.fill,
    [`--bui-${name}-bg-hover`]: colours.fill,
    [`--bui-${name}-bg-subdued`]: colours.soft,
    [`--bui-${name}-bg-subdued-hover`]: colours.soft,
    [`--bui-${name}-border`]: colours.border,
    [`--bui-${name}-fg`]: colours.onFill,
    [`--bui-${name}-fg-subdued`]: colours.onSoft,
  };
}

function legacyStatus(name: string, colours: StatusColours): Tokens {
  return {
    [`--bui-bg-${name}`]: colours.soft,
    [`--bui-fg-${name}-on-bg`]: colours.onSoft,
    [`--bui-fg-${name}`]: colours.text,
    [`--bui-border-${name}`]: colours.border,
  };
}

/** Tokens that @backstage/ui is giving up; plugins of others still use them. */
function legacySolid(palette: Palette): Tokens {
  const [bg, fg] = ['--bui-bg-', '--bui-fg-'].map(prefix => `${prefix}solid`);
  return {
    [bg]: palette.accent,
    [`${bg}-hover`]: palette.accentHover,
    [`${bg}-pressed`]: palette.accentHover,
    [`${bg}-disabled`]: palette.surfaceSunken,
    [fg]: palette.onAccent,
    [`${fg}-disabled`]: palette.textDisabled,
  };
}

function states(surface: string, palette: Palette): Tokens {
  const overlay = (share: number) => `color-mix(in srgb, ${palette.text} ${share}%, ${surface})`;
  return { hover: overlay(6), pressed: overlay(12), disabled: overlay(4) };
}

function surfaceTokens(palette: Palette): Tokens {
  const surfaces = [palette.surface, palette.surfaceSunken, palette.surfaceRaised, palette.surfaceSunken];
  return Object.assign(
    { '--bui-bg-app': palette.app },
    ...surfaces.map((surface, index) => {
      const name = `--bui-bg-neutral-${index + 1}`;
      const { hover, pressed, disabled } = states(surface, palette);
      return { [name]: surface, [`${name}-hover`]: hover, [`${name}-pressed`]: pressed, [`${name}-disabled`]: disabled };
    }),
  );
}

/** The tokens of @backstage/ui in the colours of a palette, plus the few of our own (`--tos-…`). */
export function buiTokens(palette: Palette): Tokens {
  return {
    '--bui-font-regular': fontFamily,
    ...surfaceTokens(palette),
    '--bui-fg-primary': palette.text,
    '--bui-fg-secondary': palette.textMuted,
    '--bui-fg-disabled': palette.textDisabled,
    '--bui-fg-positive': palette.success.text,
    '--bui-fg-negative': palette.danger.text,
    '--bui-fg-announcement': palette.info.text,
    '--bui-border-1': palette.border,
    '--bui-border-2': palette.borderStrong,
    '--bui-ring': palette.focus,
    '--bui-accent-bg': palette.accent,
    '--bui-accent-bg-hover': palette.accentHover,
    '--bui-accent-bg-disabled': palette.surfaceSunken,
    '--bui-accent-fg': palette.onAccent,
    '--bui-accent-fg-disabled': palette.textDisabled,
    ...legacySolid(palette),
    ...status('announcement', palette.info),
    ...status('warning', palette.warning),
    ...status('negative', palette.danger),
    ...status('positive', palette.success),
    ...legacyStatus('danger', palette.danger),
    ...legacyStatus('warning', palette.warning),
    ...legacyStatus('success', palette.success),
    ...legacyStatus('info', palette.info),
    '--tos-accent-soft': palette.accentSoft,
    '--tos-on-accent-soft': palette.onAccentSoft,
    '--tos-link': palette.link,
    '--tos-hover': states(palette.surface, palette).hover,
    'color-scheme': palette.mode,
  };
}

/**
 * The tokens as a style sheet. It names `body` beside `:root` because @backstage/ui sets its own values on the element
 * that carries `data-theme-mode`; its rules are in a cascade layer, so these win.
 */
export function buiStyleSheet(palette: Palette): string {
  const rule = (selector: string, colours: Palette) =>
    `${selector}{${Object.entries(buiTokens(colours))
      .map(([name, value]) => `${name}:${value}`)
      .join(';')}}`;
  return [
    rule(':root,body', palette),
    // Toasts and the like turn the theme around for themselves.
    rule("body [data-theme-mode='light']", palettes.light),
    rule("body [data-theme-mode='dark']", palettes.dark),
  ].join('');
}
