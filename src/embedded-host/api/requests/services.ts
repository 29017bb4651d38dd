import { object, type ApiObject } from '../base/api-object';
import type { Host } from '../base/host';

/**
 * Objects that requests make by the name of a service instead of reaching them from the workbook. The client library itself
 * makes the first and the last as it starts with a shared runtime.
 *
 * @returns null for any other service
 */
export function serviceOf(name: string, { workbook }: Host): ApiObject | null {
  if (name === 'Microsoft.InternalService.AddinInternalService')
    return object('AddinInternalService', workbook);
  if (name === 'Microsoft.AppRuntime.AppRuntimeService') return object('AppRuntimeService', workbook);
  if (name === 'Microsoft.ExcelServices.CustomFunctions') return object('CustomFunctions', workbook);
  return null;
}
