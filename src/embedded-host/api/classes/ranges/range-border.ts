import type { Area } from '../../../model/cells/area';
import type { Border, BorderSide } from '../../../model/styles/cell-format';
import { colorFromHex } from '../../../model/styles/color';
import { ApiError } from '../../base/api-error';
import { changeFormats } from '../../cells/change-formats';
import { requireColor } from '../../cells/colors';
import { commonFormat } from '../../cells/read-formats';
import { defineClass, property } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';
import type { BorderTarget } from '../../base/targets';

/** Excel's style and weight by the file's one word. */
const lines: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  hair: ['Continuous', 'Hairline'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};
const black = '#000000';

/** One side of a range's borders. */
export const rangeBorderClass = defineClass('RangeBorder', {
  id: ({ side }) => side,
  members: {
    SideIndex: property(({ side }) => side),
    Style: property(
      (border) => read(border, (side) => (side ? (lines[side.style]?.[0] ?? 'None') : 'None')),
      setStyle,
    ),
    Weight: property(
      (border) => read(border, (side) => (side && lines[side.style]?.[1]) ?? 'Thin'),
      setWeight,
    ),
    Color: property(
      (border) => read(border, (side) => border.sheet.workbook.styles.hex(side?.color ?? null) ?? black),
      (border, color: string) => {
        const style = read(border, (side) => side?.style ?? 'thin') ?? 'thin';
        put(border, { style, color: colorFromHex(requireColor(color)) });
      },
    ),
  },
});

function setStyle(border: BorderTarget, style: string): void {
  const side =
    style === 'None' ? null : { style: fileStyle(style, weightOf(border)), color: colorOf(border) };
  put(border, side);
}

function setWeight(border: BorderTarget, weight: string): void {
  const style = read(border, (side) => (side ? (lines[side.style]?.[0] ?? null) : null)) ?? 'Continuous';
  put(border, { style: fileStyle(style, weight), color: colorOf(border) });
}

function weightOf(border: BorderTarget): string | null {
  return read(border, (side) => (side ? (lines[side.style]?.[1] ?? null) : null));
}

function colorOf(border: BorderTarget): BorderSide['color'] {
  return read(border, (side) => side?.color ?? null) ?? colorFromHex(black);
}

/** The file's word for a style, in the weight if there is one of it. */
function fileStyle(style: string, weight: string | null): string {
  const ofStyle = Object.entries(lines).filter(([, [known]]) => known === style);
  const found = ofStyle.find(([, [, known]]) => known === weight) ?? ofStyle[0];
  if (!found) throw new ApiError('InvalidArgument', `${style} is no style of a border.`);
  return found[0];
}

function read<Value>(border: BorderTarget, pick: (side: BorderSide | null) => Value): Value | null {
  const place = placeOf(border);
  return (
    place &&
    commonFormat({ sheet: border.sheet, area: place.area }, (format) => pick(format.border[place.key]))
  );
}

function put(border: BorderTarget, side: BorderSide | null): void {
  requireAllowed(border.sheet, 'formatCells');
  const place = placeOf(border);
  if (place) changeFormats({ sheet: border.sheet, area: place.area }, { border: { [place.key]: side } });
}

/** The cells that carry a side of a range, and on which of their own sides; null for the inside of a single line. */
function placeOf({ area, side }: BorderTarget): { area: Area; key: keyof Border } | null {
  switch (side) {
    case 'EdgeTop':
      return { area: { ...area, bottom: area.top }, key: 'top' };
    case 'EdgeBottom':
      return { area: { ...area, top: area.bottom }, key: 'bottom' };
    case 'EdgeLeft':
      return { area: { ...area, right: area.left }, key: 'left' };
    case 'EdgeRight':
      return { area: { ...area, left: area.right }, key: 'right' };
    case 'InsideHorizontal':
      return area.top === area.bottom ? null : { area: { ...area, bottom: area.bottom - 1 }, key: 'bottom' };
    case 'InsideVertical':
      return area.left === area.right ? null : { area: { ...area, right: area.right - 1 }, key: 'right' };
  }
}
