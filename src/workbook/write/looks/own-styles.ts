import { headerLook, toneLooks } from './tones';

const numberFormats: Readonly<Record<string, string>> = {
  integer: '#,##0',
  decimal: '#,##0.00',
  share: '0.0%',
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
};

/** The number format of a kind of output, in own columns and on own sheets alike. */
export function numberFormatOf(kind: string): string {
  return numberFormats[kind] ?? 'General';
}

/** Gives cells of an own sheet one of the looks of {@link OwnStyle}. Queued; the caller syncs. */
export function applyStyle(range: Excel.Range, style: string): void {
  const { format } = range;
  const look = style.startsWith('tone-') ? toneLooks[style.slice('tone-'.length)] : undefined;
  if (look) {
    format.fill.color = look.fill;
    format.font.color = look.font;
  } else if (style === 'header') {
    format.fill.color = headerLook.fill;
    format.font.color = headerLook.font;
    format.font.bold = true;
  } else if (style === 'title') {
    format.font.bold = true;
    format.font.size = 16;
    format.font.color = headerLook.fill;
  } else if (style === 'heading') {
    format.font.bold = true;
    format.font.size = 12;
    format.font.color = headerLook.fill;
  } else if (style === 'subtitle') {
    format.font.color = '#5F6B73';
  } else if (style === 'text') {
    format.wrapText = true;
    format.verticalAlignment = 'Top';
  } else if (style === 'centred') {
    format.horizontalAlignment = 'Center';
  } else if (style === 'lined') {
    for (const side of ['InsideHorizontal', 'EdgeBottom'] as const) {
      const line = format.borders.getItem(side);
      line.style = 'Continuous';
      line.color = '#C9D1D6';
    }
  } else {
    range.numberFormat = numberFormatOf(style) as unknown as string[][];
  }
}
