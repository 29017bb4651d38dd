import { cleanText } from '../../../locales/clean-text';
import type { Decoration } from '../../memory/state';
import { belowHeader } from '../columns/row-keys';
import { headerLook, toneLooks } from './tones';

/** The formula of the rule that colours a tier: the cell equals its label. */
const equalsLabel = (label: string) => `="${cleanText(label).replaceAll('"', '""')}"`;

/** Points of width for a character of the standard font, and for the margins of a cell. */
const characterWidth = 5.6;

/**
 * Gives an own column its looks: header, number format, width, and one conditional format a tier. The rules of the looks it
 * had before go first, so that it can be done over and over. Queued; the caller syncs.
 *
 * @param headerOf asks for the header cell
 */
export async function decorateColumn(
  context: Excel.RequestContext,
  headerOf: () => Excel.Range,
  decoration: Decoration,
  before: Decoration | undefined,
): Promise<void> {
  const bodyOf = () => belowHeader(headerOf(), 0, Math.max(1, decoration.rows));
  if (before) await removeTierColours(context, bodyOf, before);
  const [header, body] = [headerOf(), bodyOf()];
  header.format.fill.color = headerLook.fill;
  header.format.font.color = headerLook.font;
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.verticalAlignment = 'Center';
  header.format.horizontalAlignment = 'Center';
  header.format.columnWidth = decoration.width * characterWidth;
  // One format for all cells: the client library takes a single value where its types ask for a grid.
  body.numberFormat = decoration.numberFormat as unknown as string[][];
  body.format.horizontalAlignment = decoration.width <= narrow ? 'Center' : 'General';
  for (const { label, tone } of decoration.tiers) {
    const look = toneLooks[tone] ?? toneLooks['unknown'];
    if (!look) continue;
    const rule = body.conditionalFormats.add('CellValue').cellValue;
    rule.format.fill.color = look.fill;
    rule.format.font.color = look.font;
    rule.rule = { formula1: equalsLabel(label), operator: 'EqualTo' };
  }
}

const narrow = 6;

/** Deletes the conditional formats that an earlier run gave the column; those of the user's stay. */
async function removeTierColours(
  context: Excel.RequestContext,
  bodyOf: () => Excel.Range,
  before: Decoration,
): Promise<void> {
  const found = bodyOf().conditionalFormats;
  found.load('items/type,items/id');
  await context.sync();
  const ours = new Set(before.tiers.map((tier) => equalsLabel(tier.label)));
  const formats = bodyOf().conditionalFormats;
  const rules = found.items
    .filter(({ type }) => type === 'CellValue')
    .map(({ id }) => ({ id, rule: formats.getItem(id).cellValue.load('rule') }));
  await context.sync();
  const still = bodyOf().conditionalFormats;
  for (const { id, rule } of rules) if (ours.has(String(rule.rule.formula1))) still.getItem(id).delete();
}
