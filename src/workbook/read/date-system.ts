/** The serial number of 2000-01-01 where days are counted from 1900. */
const y2k1900 = 36_526;

/** Queues the question from when the workbook counts its days. The caller syncs before it asks the answer. @returns whether from 1904-01-01 */
export function askDateSystem(context: Excel.RequestContext): () => boolean {
  const y2k = context.workbook.functions.date(2000, 1, 1);
  y2k.load('value');
  return () => y2k.value < y2k1900;
}
