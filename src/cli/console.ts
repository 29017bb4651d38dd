/** Where the command line writes: results to the one, progress and messages to the other. */
export interface Console {
  readonly output: NodeJS.WriteStream;
  readonly error: NodeJS.WriteStream;
}
