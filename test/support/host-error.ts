/** The code of the error that a batch on the client library fails with; fails the test when it does not fail. */
export async function errorCodeOf(
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
  throw new Error('the batch did not fail');
}
