/** Runs a batch on the first sheet, syncs, and answers what the batch answers. */
export async function onSheet<Answer>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Answer | Promise<Answer>,
): Promise<Answer> {
  return Excel.run(async (context) => {
    const answer = await batch(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return answer;
  });
}
