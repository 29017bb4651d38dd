import { defineClass, property } from '../base/define-class';

/** The protection of the workbook's structure, as the file has it. It is neither set nor lifted here. */
export const workbookProtectionClass = defineClass('WorkbookProtection', {
  members: {
    Protected: property((workbook) => workbook.isStructureProtected),
  },
});
