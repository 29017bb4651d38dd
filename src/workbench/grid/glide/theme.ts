import type { Rectangle, Theme } from '@glideapps/glide-data-grid';
import type { Paper } from '../paper';

const interfaceFont = '"Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
/** The grid's own lines are not drawn: cells draw theirs, as the file has them. */
const noLine = 'rgba(0, 0, 0, 0)';

/** The paper's colours as the grid component names them. */
export function gridTheme(paper: Paper): Partial<Theme> {
  return {
    accentColor: paper.accent,
    accentFg: paper.background,
    accentLight: paper.selection,
    bgCell: paper.background,
    bgCellMedium: paper.background,
    bgHeader: paper.header,
    bgHeaderHasFocus: paper.selectedHeader,
    bgHeaderHovered: paper.selectedHeader,
    borderColor: noLine,
    horizontalBorderColor: noLine,
    headerBottomBorderColor: paper.gridLine,
    textDark: paper.text,
    textMedium: paper.headerText,
    textLight: paper.headerText,
    textHeader: paper.headerText,
    textHeaderSelected: paper.text,
    fontFamily: interfaceFont,
    headerFontStyle: '12px',
    markerFontStyle: '12px',
    editorFontSize: '14px',
    cellHorizontalPadding: 4,
    cellVerticalPadding: 1,
  };
}

/** The column of row numbers. */
export function markerTheme(paper: Paper): Partial<Theme> {
  return {
    bgCell: paper.header,
    bgCellMedium: paper.header,
    textLight: paper.headerText,
    textDark: paper.text,
  };
}

/** The letters above a column. */
export function paintHeader(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rectangle,
  letters: string,
  isSelected: boolean,
  paper: Paper,
): void {
  context.fillStyle = isSelected ? paper.selectedHeader : paper.header;
  context.fillRect(x, y, width, height);
  context.fillStyle = isSelected ? paper.text : paper.headerText;
  context.font = `${isSelected ? '600 ' : ''}12px ${interfaceFont}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(letters, x + width / 2, y + height / 2 + 1);
  context.fillStyle = paper.gridLine;
  context.fillRect(x + width - 1, y, 1, height);
}
