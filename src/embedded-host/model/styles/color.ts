import type { Color } from './cell-format';

/** The palette of old, numbers 8 to 63 (0 to 7 repeat 8 to 15); ECMA-376 part 1, 18.8.27. */
const indexedColors = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The colour as `#RRGGBB`; null where it is left to the system (automatic). */
export function colorToHex(color: Color | null, themeColors: readonly string[]): string | null {
  if (!color) return null;
  const base =
    color.rgb?.slice(-6) ??
    (color.theme === undefined ? undefined : themeColors[color.theme]) ??
    (color.indexed === undefined
      ? undefined
      : indexedColors[color.indexed < 8 ? color.indexed : color.indexed - 8]);
  return base === undefined ? null : `#${tinted(base, color.tint ?? 0).toUpperCase()}`;
}

/** The colour of `#RRGGBB`, or of `RRGGBB`. */
export function colorFromHex(hex: string): Color {
  return { rgb: `FF${hex.replace('#', '').toUpperCase()}` };
}

/** Lighter (tint above 0) or darker; channel by channel, which differs from Excel's own (in HLS) by a shade. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  return [0, 2, 4]
    .map((at) => {
      const channel = Number.parseInt(rgb.slice(at, at + 2), 16);
      const moved = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint;
      return Math.round(moved).toString(16).padStart(2, '0');
    })
    .join('');
}
