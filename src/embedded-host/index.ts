export { EmbeddedHost, type HostOptions } from './api/embedded-host';
export { failureNumbers, nthRequest, type Effect, type Fault, type IncomingRequest } from './api/faults';
export { excelOnTheWebLimits, noLimits, type Limits } from './api/limits';
export type { RequestRecord, Statistics } from './api/statistics';
export { Workbook } from './model/workbook';
export { startClient } from './seam/node';
export type { HostContext, RequestAnswer, RichApiEvent, Wire } from './seam/wire';
