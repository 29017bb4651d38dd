import { visibleText } from '../locales/clean-text';

/** Where a process writes to. */
export interface Streams {
  readonly output: NodeJS.WriteStream;
  readonly error: NodeJS.WriteStream;
}

interface Lines {
  readonly write: (text: string) => void;
}

/** Where the command line writes: results to the one, messages to the other. A terminal obeys nothing of it. */
export interface Console {
  readonly output: Lines;
  readonly error: Lines;
  /** For the line that is written over: fixed words and numbers only. */
  readonly terminal: NodeJS.WriteStream;
}

/** What stood in a sheet or a file name is shown on these streams and does nothing there. */
export function consoleOn({ output, error }: Streams): Console {
  const to = (stream: NodeJS.WriteStream): Lines => ({
    write: (text) => void stream.write(visibleText(text)),
  });
  return { output: to(output), error: to(error), terminal: error };
}
