import { cleanText } from '../../locales/clean-text';
import { Problem } from '../../locales/problem';

/**
 * The JSON of a scheme file's text; whether it is a scheme is for `parseScheme` to say.
 * @param name of the file, for the person
 * @throws Problem `unreadable-scheme`, with line and column where they can be told
 */
export function readSchemeText(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''), cleaned);
  } catch (error) {
    const place = placeOf(text, error);
    throw new Problem(
      'unreadable-scheme',
      {
        zh: `读不出方案文件“${name}”：它不是合法的 JSON${place ? `，第 ${place.line} 行第 ${place.column} 列有误` : ''}。请改正，或重新导出方案。`,
        en: `The scheme file "${name}" cannot be read: it is no valid JSON${place ? `, see line ${place.line}, column ${place.column}` : ''}. Mend it there, or export the scheme again.`,
      },
      {},
      error,
    );
  }
}

/** Texts become labels, notes and conditional formats: what may not stand there goes at once. */
function cleaned(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? cleanText(value) : value;
}

/** Engines say where they stopped by counting letters. */
function placeOf(
  text: string,
  error: unknown,
): { readonly line: string; readonly column: string } | undefined {
  const position = /position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
  if (position === undefined) return undefined;
  const lines = text.slice(0, Number(position)).split('\n');
  return { line: String(lines.length), column: String((lines.at(-1) ?? '').length + 1) };
}
