import type { ApiClass } from '../define-class';
import type { ClassName, Targets } from '../targets';
import { applicationClass } from './application';
import { customXmlPartClass } from './custom-xml-part';
import { customXmlPartCollectionClass } from './custom-xml-part-collection';
import { customXmlPartScopedCollectionClass } from './custom-xml-part-scoped-collection';
import { rangeClass } from './range';
import { workbookClass } from './workbook';
import { worksheetClass } from './worksheet';
import { worksheetCollectionClass } from './worksheet-collection';

/** The classes of the API that are built, by name. */
export const classes: { readonly [Name in ClassName]: ApiClass<Targets[Name]> } = {
  Application: applicationClass,
  CustomXmlPart: customXmlPartClass,
  CustomXmlPartCollection: customXmlPartCollectionClass,
  CustomXmlPartScopedCollection: customXmlPartScopedCollectionClass,
  Range: rangeClass,
  Workbook: workbookClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
} as never;
