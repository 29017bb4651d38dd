const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML as it is meant: entities resolved, line ends as line feeds. */
export function decodeXmlText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (entity, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? entity;
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}

/** Characters that XML cannot hold are kept in spreadsheets as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

// What XML 1.0 has no way to say, not even as a number.
// eslint-disable-next-line no-control-regex
const unsayable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;

/** The text for an element's content or an attribute's value; characters that XML cannot hold are left out. */
export function encodeXmlText(text: string): string {
  return text
    .replace(unsayable, '')
    .replace(/[&<>"]/g, (character) =>
      character === '&' ? '&amp;' : character === '<' ? '&lt;' : character === '>' ? '&gt;' : '&quot;',
    )
    .replace(/[\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * The text of a cell for its element: what XML cannot hold, carriage returns, lone surrogates, and what would be read as an
 * escape, written as `_xHHHH_`. Line feeds and tabs stay.
 */
export function encodeCellText(text: string): string {
  if (/^[^&<>\p{Cc}\p{Cs}\ufffe\uffff]*$/u.test(text) && !text.includes('_x')) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, escapeCharacter)
    .replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
}

function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  const isAllowed = character === '\t' || character === '\n' || (code >= 0x7f && code <= 0x9f);
  return isAllowed ? character : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Whether readers would drop white space of the text unless told to keep it. */
export function needsSpacePreserved(text: string): boolean {
  return /^\s|\s$|[\n\t]| {2}/.test(text);
}

/** Text for an attribute that may hold lines and control characters as `_xHHHH_`: names of table columns, messages. */
export function encodeEscapedAttribute(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\t\n]/g, (character) => `_x000${character === '\t' ? '9' : 'a'}_`)
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, escapeCharacter);
  return encodeXmlText(escaped);
}
