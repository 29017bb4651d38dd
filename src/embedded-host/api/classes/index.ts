import type { ApiClass } from '../base/define-class';
import type { ClassName, Targets } from '../base/targets';
import { addinInternalServiceClass } from './functions/addin-internal-service';
import { appRuntimeServiceClass } from './functions/app-runtime-service';
import { applicationClass } from './application';
import { autoFilterClass } from './tables/auto-filter';
import { cellValueConditionalFormatClass } from './conditional-formats/cell-value-conditional-format';
import { colorScaleConditionalFormatClass } from './conditional-formats/color-scale-conditional-format';
import { commentClass } from './notes/comment';
import { commentCollectionClass } from './notes/comment-collection';
import { conditionalDataBarPositiveFormatClass } from './conditional-formats/conditional-data-bar-positive-format';
import { conditionalFormatClass } from './conditional-formats/conditional-format';
import { conditionalFormatCollectionClass } from './conditional-formats/conditional-format-collection';
import { conditionalFormatRuleClass } from './conditional-formats/conditional-format-rule';
import { conditionalRangeFillClass } from './conditional-formats/conditional-range-fill';
import { conditionalRangeFontClass } from './conditional-formats/conditional-range-font';
import { conditionalRangeFormatClass } from './conditional-formats/conditional-range-format';
import { customConditionalFormatClass } from './conditional-formats/custom-conditional-format';
import { customFunctionsClass } from './functions/custom-functions';
import { customXmlPartClass } from './custom-xml-part';
import { customXmlPartCollectionClass } from './custom-xml-part-collection';
import { customXmlPartScopedCollectionClass } from './custom-xml-part-scoped-collection';
import { dataBarConditionalFormatClass } from './conditional-formats/data-bar-conditional-format';
import { dataValidationClass } from './data-validation';
import { formatProtectionClass } from './ranges/format-protection';
import { functionResultClass } from './functions/function-result';
import { functionsClass } from './functions/functions';
import { namedItemClass } from './named-item';
import { namedItemCollectionClass } from './named-item-collection';
import { noteClass } from './notes/note';
import { noteCollectionClass } from './notes/note-collection';
import { rangeClass } from './range';
import { rangeAreasClass } from './ranges/range-areas';
import { rangeBorderClass } from './ranges/range-border';
import { rangeBorderCollectionClass } from './ranges/range-border-collection';
import { rangeCollectionClass } from './ranges/range-collection';
import { rangeFillClass } from './ranges/range-fill';
import { rangeFontClass } from './ranges/range-font';
import { rangeFormatClass } from './ranges/range-format';
import { rangeSortClass } from './ranges/range-sort';
import { rangeViewClass } from './ranges/range-view';
import { runtimeClass } from './functions/runtime';
import { tableClass } from './tables/table';
import { pivotLayoutClass, pivotTableClass, pivotTableCollectionClass } from './tables/pivot-tables';
import { tableCollectionClass } from './tables/table-collection';
import { tableColumnClass } from './tables/table-column';
import { tableColumnCollectionClass } from './tables/table-column-collection';
import { tableRowClass } from './tables/table-row';
import { tableRowCollectionClass } from './tables/table-row-collection';
import { tableScopedCollectionClass } from './tables/table-scoped-collection';
import { tableSortClass } from './tables/table-sort';
import { textConditionalFormatClass } from './conditional-formats/text-conditional-format';
import { workbookClass } from './workbook';
import { workbookProtectionClass } from './workbook-protection';
import { worksheetClass } from './worksheet';
import { worksheetCollectionClass } from './worksheet-collection';
import { pageLayoutClass } from './page-layout';
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
  PivotLayout: pivotLayoutClass,
  PivotTable: pivotTableClass,
  PivotTableCollection: pivotTableCollectionClass,
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
  PageLayout: pageLayoutClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
};
