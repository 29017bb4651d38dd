/** What is used here of Microsoft's runtime for custom functions, which is part of the client library. */
declare const CustomFunctions: {
  /** Thrown, it is an error in the cell, with a message on it. */
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
  /** Names the implementation of the function that the metadata declare under this id. */
  associate(id: string, implementation: (...given: never[]) => unknown): void;
};

declare namespace CustomFunctions {
  /** One call of a streaming function, from a cell until the cell lets go of it. */
  interface StreamingInvocation<Result> {
    /** Shows a result, or an error, in the cell; as often as there is another one. */
    readonly setResult: (result: Result | Error) => void;
    /** Called when the cell is cleared, or calls anew. */
    onCanceled: (() => void) | undefined;
  }
}
