import type { CellFormatChange, Font } from '../../../model/styles/cell-format';
import { changeFormats } from '../../cells/change-formats';
import { requireColor } from '../../cells/colors';
import { commonFormat } from '../../cells/read-formats';
import { Words } from '../../cells/words';
import { defineClass, property } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';
import type { RangeTarget } from '../../base/targets';

const underlines = new Words<Font['underline']>({
  None: 'none',
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
});

/** Letters of a range. */
export const rangeFontClass = defineClass('RangeFont', {
  members: {
    Name: fontProperty(
      (font) => font.name,
      (fontName: string) => ({ fontName }),
    ),
    Size: fontProperty(
      (font) => font.size,
      (fontSize: number) => ({ fontSize }),
    ),
    Bold: fontProperty(
      (font) => font.bold,
      (bold: boolean) => ({ bold }),
    ),
    Italic: fontProperty(
      (font) => font.italic,
      (italic: boolean) => ({ italic }),
    ),
    Strikethrough: fontProperty(
      (font) => font.strikethrough,
      (strikethrough: boolean) => ({ strikethrough }),
    ),
    Underline: fontProperty(
      (font) => underlines.api(font.underline, 'None'),
      (word: string) => ({ underline: underlines.file(word) }),
    ),
    Color: fontProperty(
      (font, { sheet }) => sheet.workbook.styles.hex(font.color) ?? '#000000',
      (color: string) => ({ fontColor: requireColor(color) }),
    ),
  },
});

function fontProperty<Value>(
  read: (font: Font, range: RangeTarget) => unknown,
  changeFor: (value: Value) => CellFormatChange,
) {
  return property<RangeTarget, Value>(
    (range) => commonFormat(range, ({ font }) => read(font, range)),
    (range, value) => {
      requireAllowed(range.sheet, 'formatCells');
      changeFormats(range, changeFor(value));
    },
  );
}
