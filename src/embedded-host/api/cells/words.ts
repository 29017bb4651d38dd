import { ApiError } from '../base/api-error';

/** Two vocabularies for the same things: Excel's in the API, and the words that files keep. */
export class Words<FileWord extends string | null> {
  private readonly toApi: Map<FileWord, string>;

  /** @param pairs file's word by the API's word. */
  constructor(private readonly pairs: Readonly<Record<string, FileWord>>) {
    this.toApi = new Map(Object.entries(pairs).map(([api, file]) => [file, api]));
  }

  /** The API's word for the file's, or the fallback where the API has none. */
  api(file: FileWord, fallback: string): string {
    return this.toApi.get(file) ?? fallback;
  }

  /** The file's word for the API's; throws `InvalidArgument` where there is no such word. */
  file(api: string): FileWord {
    if (!Object.hasOwn(this.pairs, api)) throw new ApiError('InvalidArgument', `${api} is not known here.`);
    return this.pairs[api] as FileWord;
  }
}
