import { SaxesParser } from 'saxes';
import { visibleText } from '../../locales/clean-text';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A JSON value as the XML of a custom part: `<huiyan xmlns="…">{…}</huiyan>`. */
export function jsonToXml(namespace: string, value: unknown): string {
  // What XML cannot hold is written as JSON writes it.
  const json = visibleText(JSON.stringify(value)).replace(
    /[&<>]/gu,
    (character) => escapes[character] ?? character,
  );
  return `<huiyan xmlns="${namespace}">${json}</huiyan>`;
}

/**
 * The JSON value in the XML of a part, however a program wrote that XML: with a prefix, entities, CDATA, comments, blanks around.
 * Undefined where there is none.
 */
export function xmlToJson(xml: string): unknown {
  try {
    return JSON.parse(textOfRoot(xml));
  } catch {
    return undefined;
  }
}

/** @throws Error where it is no XML, no part of ours, or holds elements. */
function textOfRoot(xml: string): string {
  let text = '';
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local }) => {
    if (local !== 'huiyan' || ++depth > 1) throw new Error(`not a part of ours: ${local}`);
  });
  const add = (more: string) => {
    text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return text;
}
