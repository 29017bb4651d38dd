const widths = new Map<string, Map<string, number>>();
const mostKept = 20_000;
/** Of bold fonts, in parts of the font's height. */
const widestDigit = 0.65;

/** Width of a text in pixels in the context's font, measured once. */
export function textWidth(context: CanvasRenderingContext2D, text: string): number {
  let known = widths.get(context.font);
  if (!known) widths.set(context.font, (known = new Map()));
  let width = known.get(text);
  if (width === undefined) {
    if (known.size > mostKept) known.clear();
    known.set(text, (width = context.measureText(text).width));
  }
  return width;
}

/** Whether a text is so short that it fits without being measured: no letter is wider than the font is high, no digit than 0.65 of it. */
export function fitsSurely(text: string, fontSize: number, width: number, isNumber: boolean): boolean {
  return text.length * fontSize * (isNumber ? widestDigit : 1) <= width;
}

/** Breaks a text into lines that fit: between words, and between any two Chinese characters. */
export function wrappedLines(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  return text.split(/\r?\n/u).flatMap((paragraph) => wrapParagraph(context, paragraph, width));
}

function wrapParagraph(context: CanvasRenderingContext2D, paragraph: string, width: number): string[] {
  if (textWidth(context, paragraph) <= width) return [paragraph];
  const lines: string[] = [];
  let line = '';
  for (const piece of paragraph.match(
    /[\p{Script=Han}，。、；：（）]|[^\s\p{Script=Han}，。、；：（）]+|\s+/gu,
  ) ?? []) {
    if (line !== '' && textWidth(context, line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line === '' ? lines : [...lines, line];
}

/** A number as it fits: in full, with fewer digits where its format is General, else `###` as Excel shows it. */
export function fittedNumber(
  context: CanvasRenderingContext2D,
  text: string,
  width: number,
  isGeneral: boolean,
): string {
  if (textWidth(context, text) <= width) return text;
  const value = Number(text);
  if (isGeneral && !Number.isInteger(value)) {
    for (let digits = 10; digits > 0; digits--) {
      const shorter = String(Number(value.toPrecision(digits)));
      if (textWidth(context, shorter) <= width) return shorter;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(width / textWidth(context, '#'))));
}
