import type { Theme } from '@material-ui/core/styles';
import type { Palette } from './palettes';

/** Material UI's parts in the form of @backstage/ui: flat, bordered, sentence case. */
export function muiOverrides(palette: Palette, theme: Theme): Pick<Theme, 'overrides' | 'props'> {
  const border = `1px solid ${palette.border}`;
  return {
    props: { MuiButtonBase: { disableRipple: true }, MuiGrid: { spacing: 2 }, MuiSwitch: { color: 'primary' } },
    overrides: {
      MuiPaper: {
        elevation1: { boxShadow: 'none', border },
        elevation2: { boxShadow: 'none', border },
        elevation8: { border },
        rounded: { borderRadius: 12 },
      },
      MuiButton: {
        root: { textTransform: 'none', fontWeight: 600, borderRadius: 8, minHeight: 36 },
        contained: { boxShadow: 'none', '&:hover': { boxShadow: 'none' } },
      },
      MuiTab: {
        root: { textTransform: 'none', minHeight: 40, [theme.breakpoints.up('md')]: { minWidth: 96 } },
        textColorInherit: { opacity: 1, color: palette.textMuted, '&$selected': { color: palette.text } },
      },
      MuiTabs: { root: { minHeight: 40 } },
      MuiTableCell: {
        root: { padding: theme.spacing(1.25, 2), borderBottom: border, wordBreak: 'break-word' },
        head: { color: palette.textMuted, fontWeight: 600 },
      },
      MuiTableSortLabel: { root: { color: 'inherit', '&:hover, &:focus': { color: palette.text } } },
      MuiChip: {
        root: { backgroundColor: palette.surfaceSunken, color: palette.text, margin: theme.spacing(0, 1, 1, 0) },
        outlined: { borderColor: palette.border },
      },
      MuiOutlinedInput: { notchedOutline: { borderColor: palette.borderStrong } },
      MuiFormLabel: { root: { color: palette.textMuted } },
      MuiTooltip: { tooltip: { backgroundColor: palette.text, color: palette.surface, fontSize: '0.8125rem' } },
      MuiCard: { root: { display: 'flex', flexDirection: 'column' } },
      MuiCardContent: { root: { flexGrow: 1 } },
      MuiCardActions: { root: { justifyContent: 'flex-end' } },
      MuiListItemText: { dense: { overflow: 'hidden', textOverflow: 'ellipsis' } },
      MuiMenuItem: { root: { '&:focus': { backgroundColor: theme.palette.action.focus } } },
    },
  };
}
