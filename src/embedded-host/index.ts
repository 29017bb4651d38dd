export { EmbeddedHost, type HostOptions } from './api/embedded-host';
export {
  failureNumbers,
  nthRequest,
  type Effect,
  type Fault,
  type IncomingRequest,
} from './api/requests/faults';
export { excelOnTheWebLimits, noLimits, type Limits } from './api/base/limits';
export type { RequestRecord, Statistics } from './api/requests/statistics';
export { Workbook } from './model/book/workbook';
export { startClient } from './seam/node';
export type { HostContext, RequestAnswer, RichApiEvent, Wire } from './seam/wire';
