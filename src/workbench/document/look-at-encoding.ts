import { encodingName, encodingRemark, wordsIn } from '../../cli/encoding-words';
import { FileRefused } from '../../embedded-host/file/bytes/file-refused';
import { findEncoding, offeredFor } from '../../embedded-host/file/bytes/find-encoding';
import type { Text } from '../../locales/text';
import type { EncodingChoice } from '../state/store';

/** What is known of how a delimited file is encoded. */
export interface EncodingLook {
  /** The one to read it in; absent where a person has to say. */
  readonly encoding?: string;
  /** What is to be said where it is only the most likely one. */
  readonly remark?: Text;
  readonly candidates: readonly EncodingChoice[];
}

/** Looks how a delimited file is encoded; nothing for what is no text, of which the reader says why. */
export function lookAtEncoding(bytes: Uint8Array): EncodingLook | undefined {
  try {
    const found = findEncoding(bytes);
    const candidates = 'candidates' in found ? found.candidates : [];
    const choices = offeredFor(bytes, candidates).map((encoding) => ({
      encoding,
      name: encodingName(encoding),
      words: wordsIn(bytes, encoding),
    }));
    if ('candidates' in found) return { candidates: choices };
    const { encoding, isSure } = found;
    return { encoding, candidates: choices, ...(!isSure && { remark: encodingRemark(encoding) }) };
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
}
