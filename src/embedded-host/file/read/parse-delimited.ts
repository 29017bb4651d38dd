import Papa from 'papaparse';

/** Stand for a quote that belongs to the text, and for one that never comes: no file holds these characters, which Unicode gives no meaning. */
const [plainQuote, noQuote] = ['\ufdd0', '\ufdd1'];
/** So many quotes are looked for one after the other; where there are more, the file does not quote at all. */
const mostLooked = 20;

/** What was found where a text was taken apart. */
export interface ParsedDelimited {
  /** Lines, from 1, with a quote that is opened and never closed. */
  readonly unclosedLines: readonly number[];
}

/**
 * Takes a delimited text apart, record by record. A quote that is opened at the beginning of a field and never closed would make
 * all lines behind it one field: such a quote is read as a character of its field, and its line is answered.
 *
 * @param begin answers who takes the records; asked anew where the text is begun anew.
 */
export function parseDelimited(
  text: string,
  delimiter: string,
  begin: () => (fields: readonly string[]) => void,
): ParsedDelimited {
  const unclosed: number[] = [];
  let rest = text;
  for (;;) {
    const at = parseOnce(rest, delimiter, begin(), unclosed.length > mostLooked);
    if (at === undefined) break;
    unclosed.push(at);
    rest = `${rest.slice(0, at)}${plainQuote}${rest.slice(at + 1)}`;
  }
  return { unclosedLines: unclosed.map((at) => lineOf(text, at)) };
}

/** The place of a quote that is never closed; undefined where all was taken apart. */
function parseOnce(
  text: string,
  delimiter: string,
  take: (fields: readonly string[]) => void,
  withoutQuotes: boolean,
): number | undefined {
  const hasPlain = text.includes(plainQuote);
  let found: number | undefined;
  Papa.parse<string[]>(text, {
    delimiter,
    delimitersToGuess: [',', '\t', ';', '|'],
    ...(withoutQuotes && { quoteChar: noQuote }),
    step: ({ data, errors }, parser) => {
      // Closed by a quote that something else follows, many lines later, is not closed.
      const isRunaway = ({ code }: Papa.ParseError) =>
        code === 'MissingQuotes' || (code === 'InvalidQuotes' && data.some((field) => field.includes('\n')));
      const wrong = withoutQuotes ? undefined : errors.find(isRunaway);
      if (wrong) {
        found = quoteBefore(text, wrong.index ?? text.length);
        parser.abort();
      } else take(hasPlain ? data.map((field) => field.replaceAll(plainQuote, '"')) : data);
    },
  });
  return found;
}

function quoteBefore(text: string, index: number): number {
  return text.lastIndexOf('"', index - 1);
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
  return line;
}
