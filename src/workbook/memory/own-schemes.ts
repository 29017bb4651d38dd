import { jsonToXml, xmlToJson } from './xml-json';

/**
 * Schemes that people saved in this workbook lie in a part of their own: what they keep is theirs, and taking a run back does not
 * touch it.
 */
const schemesNamespace = 'urn:huiyan:schemes:1';

/** The saved schemes as they were written; whether this version can read them is for others to say. */
export async function readSavedSchemes(context: Excel.RequestContext): Promise<readonly unknown[]> {
  const part = partOf(context);
  await context.sync();
  if (part.isNullObject) return [];
  const xml = part.getXml();
  await context.sync();
  const json = xmlToJson(xml.value);
  return Array.isArray(json) ? json : [];
}

/** Replaces the saved schemes; none removes the part. Safe to do twice. */
export async function writeSavedSchemes(
  context: Excel.RequestContext,
  schemes: readonly unknown[],
): Promise<void> {
  const part = partOf(context);
  await context.sync();
  if (schemes.length === 0) {
    if (!part.isNullObject) part.delete();
  } else {
    const xml = jsonToXml(schemesNamespace, schemes);
    if (part.isNullObject) context.workbook.customXmlParts.add(xml);
    else part.setXml(xml);
  }
  await context.sync();
}

function partOf(context: Excel.RequestContext): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(schemesNamespace).getOnlyItemOrNullObject();
}
