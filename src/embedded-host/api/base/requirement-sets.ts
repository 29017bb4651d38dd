/**
 * The requirement sets that the embedded host answers for. ExcelApi ends at 1.15 because Microsoft's package has no
 * classes beyond it.
 */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: '1.15',
  CustomFunctions: '1.9',
  SharedRuntime: '1.1',
  Settings: '1.1',
};
