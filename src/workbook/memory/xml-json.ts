import { visibleText } from '../../locales/clean-text';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const unescapes: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** A JSON value as the XML of a custom part: `<huiyan xmlns="…">{…}</huiyan>`. */
export function jsonToXml(namespace: string, value: unknown): string {
  // What XML cannot hold is written as JSON writes it.
  const json = visibleText(JSON.stringify(value)).replace(/[&<>]/gu, (character) => escapes[character] ?? character);
  return `<huiyan xmlns="${namespace}">${json}</huiyan>`;
}

/** The JSON value in the XML of a part; undefined when there is none. */
export function xmlToJson(xml: string): unknown {
  const inner = /<(?:\w+:)?huiyan\b[^>]*>([\s\S]*)<\/(?:\w+:)?huiyan>\s*$/u.exec(xml)?.[1] ?? '';
  try {
    return JSON.parse(inner.replace(/&(?:amp|lt|gt);/gu, (entity) => unescapes[entity] ?? entity));
  } catch {
    return undefined;
  }
}
