import { palettes, type Palette, type StatusColours } from './palettes';

function luminance(hex: string): number {
  const channels = [1, 3, 5].map(index => parseInt(hex.slice(index, index + 2), 16) / 255);
  const [r, g, b] = channels.map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = (palette: Palette) => [palette.app, palette.surface, palette.surfaceSunken, palette.surfaceRaised];
const statuses = (palette: Palette): StatusColours[] => [palette.danger, palette.warning, palette.success, palette.info];

describe.each(Object.values(palettes))('palette $id', palette => {
  const wanted = palette.id === 'contrast' ? 7 : 4.5;

  it('is readable on every surface', () => {
    for (const surface of surfaces(palette)) {
      for (const text of [palette.text, palette.textMuted, palette.link, ...statuses(palette).map(s => s.text)]) {
        expect({ text, surface, ok: ratio(text, surface) >= wanted }).toEqual({ text, surface, ok: true });
      }
    }
  });

  it('is readable on fills', () => {
    const pairs = [
      [palette.onAccent, palette.accent],
      [palette.onAccent, palette.accentHover],
      [palette.onAccentSoft, palette.accentSoft],
      ...statuses(palette).flatMap(s => [
        [s.onFill, s.fill],
        [s.onSoft, s.soft],
      ]),
    ];
    for (const [text, fill] of pairs) expect({ text, fill, ok: ratio(text, fill) >= wanted }).toEqual({ text, fill, ok: true });
  });

  it('shows where a control ends and where the focus is', () => {
    for (const surface of surfaces(palette)) {
      expect(ratio(palette.borderStrong, surface)).toBeGreaterThanOrEqual(3);
      expect(ratio(palette.focus, surface)).toBeGreaterThanOrEqual(3);
    }
  });
});
