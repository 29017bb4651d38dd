/** Both languages, once where they are alike. */
export function bilingual({ zh, en }) {
  return zh === en ? zh : `${zh} / ${en}`;
}

/** A text as it may stand in a table. */
export function cell(text) {
  return String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** A Markdown table. */
export function table(headers, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}
