import type { ApiClass } from '../define-class';
import type { ClassName, Targets } from '../targets';
import { addinInternalServiceClass } from './addin-internal-service';
import { appRuntimeServiceClass } from './app-runtime-service';
import { applicationClass } from './application';
import { autoFilterClass } from './auto-filter';
import { cellValueConditionalFormatClass } from './cell-value-conditional-format';
import { colorScaleConditionalFormatClass } from './color-scale-conditional-format';
import { commentClass } from './comment';
import { commentCollectionClass } from './comment-collection';
import { conditionalDataBarPositiveFormatClass } from './conditional-data-bar-positive-format';
import { conditionalFormatClass } from './conditional-format';
import { conditionalFormatCollectionClass } from './conditional-format-collection';
import { conditionalFormatRuleClass } from './conditional-format-rule';
import { conditionalRangeFillClass } from './conditional-range-fill';
import { conditionalRangeFontClass } from './conditional-range-font';
import { conditionalRangeFormatClass } from './conditional-range-format';
import { customConditionalFormatClass } from './custom-conditional-format';
import { customFunctionsClass } from './custom-functions';
import { customXmlPartClass } from './custom-xml-part';
import { customXmlPartCollectionClass } from './custom-xml-part-collection';
import { customXmlPartScopedCollectionClass } from './custom-xml-part-scoped-collection';
import { dataBarConditionalFormatClass } from './data-bar-conditional-format';
import { dataValidationClass } from './data-validation';
import { formatProtectionClass } from './format-protection';
import { functionResultClass } from './function-result';
import { functionsClass } from './functions';
import { namedItemClass } from './named-item';
import { namedItemCollectionClass } from './named-item-collection';
import { noteClass } from './note';
import { noteCollectionClass } from './note-collection';
import { rangeClass } from './range';
import { rangeAreasClass } from './range-areas';
import { rangeBorderClass } from './range-border';
import { rangeBorderCollectionClass } from './range-border-collection';
import { rangeCollectionClass } from './range-collection';
import { rangeFillClass } from './range-fill';
import { rangeFontClass } from './range-font';
import { rangeFormatClass } from './range-format';
import { rangeSortClass } from './range-sort';
import { rangeViewClass } from './range-view';
import { runtimeClass } from './runtime';
import { tableClass } from './table';
import { tableCollectionClass } from './table-collection';
import { tableColumnClass } from './table-column';
import { tableColumnCollectionClass } from './table-column-collection';
import { tableRowClass } from './table-row';
import { tableRowCollectionClass } from './table-row-collection';
import { tableScopedCollectionClass } from './table-scoped-collection';
import { tableSortClass } from './table-sort';
import { textConditionalFormatClass } from './text-conditional-format';
import { workbookClass } from './workbook';
import { workbookProtectionClass } from './workbook-protection';
import { worksheetClass } from './worksheet';
import { worksheetCollectionClass } from './worksheet-collection';
import { worksheetFreezePanesClass } from './worksheet-freeze-panes';
import { worksheetProtectionClass } from './worksheet-protection';

/** The classes of the API that are built, by name. */
export const classes: { readonly [Name in ClassName]: ApiClass<Targets[Name]> } = {
  AddinInternalService: addinInternalServiceClass,
  AppRuntimeService: appRuntimeServiceClass,
  Application: applicationClass,
  AutoFilter: autoFilterClass,
  CellValueConditionalFormat: cellValueConditionalFormatClass,
  ColorScaleConditionalFormat: colorScaleConditionalFormatClass,
  Comment: commentClass,
  CommentCollection: commentCollectionClass,
  ConditionalDataBarPositiveFormat: conditionalDataBarPositiveFormatClass,
  ConditionalFormat: conditionalFormatClass,
  ConditionalFormatCollection: conditionalFormatCollectionClass,
  ConditionalFormatRule: conditionalFormatRuleClass,
  ConditionalRangeFill: conditionalRangeFillClass,
  ConditionalRangeFont: conditionalRangeFontClass,
  ConditionalRangeFormat: conditionalRangeFormatClass,
  CustomConditionalFormat: customConditionalFormatClass,
  CustomFunctions: customFunctionsClass,
  CustomXmlPart: customXmlPartClass,
  CustomXmlPartCollection: customXmlPartCollectionClass,
  CustomXmlPartScopedCollection: customXmlPartScopedCollectionClass,
  DataBarConditionalFormat: dataBarConditionalFormatClass,
  DataValidation: dataValidationClass,
  FormatProtection: formatProtectionClass,
  FunctionResult: functionResultClass,
  Functions: functionsClass,
  NamedItem: namedItemClass,
  NamedItemCollection: namedItemCollectionClass,
  Note: noteClass,
  NoteCollection: noteCollectionClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeBorder: rangeBorderClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeCollection: rangeCollectionClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeFormat: rangeFormatClass,
  RangeSort: rangeSortClass,
  RangeView: rangeViewClass,
  Runtime: runtimeClass,
  Table: tableClass,
  TableCollection: tableCollectionClass,
  TableColumn: tableColumnClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableRow: tableRowClass,
  TableRowCollection: tableRowCollectionClass,
  TableScopedCollection: tableScopedCollectionClass,
  TableSort: tableSortClass,
  TextConditionalFormat: textConditionalFormatClass,
  Workbook: workbookClass,
  WorkbookProtection: workbookProtectionClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
};
