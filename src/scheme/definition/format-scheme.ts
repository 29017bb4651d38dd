import type { Scheme } from './scheme';

/** Where the JSON Schema of schemes is published; written into every exported scheme. */
export const schemeSchemaUrl = 'huiyan-scheme.schema.json';

/** The scheme as the text of a file: `parseScheme(JSON.parse(formatScheme(scheme)))` is the same scheme. */
export function formatScheme(scheme: Scheme): string {
  return `${JSON.stringify({ $schema: schemeSchemaUrl, ...scheme }, null, 2)}\n`;
}
