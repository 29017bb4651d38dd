/** What a host refuses. */
export interface Limits {
  /** UTF-8 bytes of a request and of a response. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Cells of one read; above it `values` and the like are null instead of an error. */
  readonly cellsPerRead: number;
}

/** What a host in memory has by itself. */
export const noLimits: Limits = { requestBytes: Infinity, responseBytes: Infinity, cellsPerRead: Infinity };

/** What Microsoft documents for Excel on the web. */
export const excelOnTheWebLimits: Limits = {
  requestBytes: 5 * 1024 * 1024,
  responseBytes: 5 * 1024 * 1024,
  cellsPerRead: 5_000_000,
};
