import * as v from 'valibot';

/** A text for people in both languages, inside a structured parameter. */
export const textSchema = v.strictObject({ zh: v.string(), en: v.string() });

/** How a tier looks, inside a structured parameter. */
export const toneSchema = v.picklist(['best', 'good', 'middle', 'low', 'warning', 'unknown']);

/** The id of a tier, segment or rule: kebab-case. */
export const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'kebab-case'));
