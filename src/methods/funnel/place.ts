import type { FlagColumn, NumberColumn, TextColumn } from '../../table/columns/column';
import { both, Truth, truthOf } from '../shared/three-valued';
import { wordMatcher } from '../shared/word-matcher';
import { fiveStages, fourStages, type Stage } from './stages';

/** The columns that decide a deal's stage. */
export interface StageColumns {
  readonly stage: TextColumn;
  readonly amount: NumberColumn;
  readonly contract: FlagColumn | undefined;
  readonly paid: NumberColumn | undefined;
}

/** Where the deals stand. */
export interface Places {
  /** The number of the stage; `stages.length` for a lost deal, one more for none. */
  readonly stageOf: Uint8Array;
  /** Whether the contract is there and the first payment sufficient; unknown where the sheet does not say. */
  readonly signed: Uint8Array;
  /** What the sheet's word said. */
  readonly saidOf: Uint8Array;
  /** The stage that a word says. */
  readonly read: (word: string) => number;
}

/**
 * The stage of each deal: by its words, lost first; then by what signed means. A contract with a sufficient first payment
 * is signed whatever the word says; a deal that is called signed without one of them stands a stage before. Where the
 * sheet does not tell, the word stands.
 */
export function placesOf(
  columns: StageColumns,
  stages: readonly Stage[],
  { lostWords, firstPayment }: { readonly lostWords: readonly string[]; readonly firstPayment: number },
): Places {
  const { codes, dictionary } = columns.stage;
  const read = stageReader(stages, lostWords);
  const ofWord = dictionary.map(read);
  const saidOf = Uint8Array.from(codes, (code) => ofWord[code] ?? stages.length + 1);
  const signed = signedTruth(columns, firstPayment);
  const signedStage = stages.findIndex((stage) => stage.signed);
  const stageOf = saidOf.map((said, row) => {
    if (signedStage < 0 || said === stages.length) return said;
    const open = said < signedStage || said > stages.length;
    if (signed[row] === Truth.yes && open) return signedStage;
    return signed[row] === Truth.no && said === signedStage ? Math.max(0, signedStage - 1) : said;
  });
  return { stageOf, signed, saidOf, read };
}

/**
 * The stages that a sheet's own words are of: where nobody chose others than the usual four, and the five of the source read
 * more of the words, these.
 */
export function stagesOfWords(
  chosen: readonly Stage[],
  { dictionary }: TextColumn,
  lostWords: readonly string[],
): readonly Stage[] {
  if (JSON.stringify(chosen) !== JSON.stringify(fourStages)) return chosen;
  const readBy = (stages: readonly Stage[]): number => {
    const read = stageReader(stages, lostWords);
    return dictionary.filter((word) => read(word) <= stages.length).length;
  };
  return readBy(fiveStages) > readBy(fourStages) ? fiveStages : chosen;
}

function stageReader(stages: readonly Stage[], lostWords: readonly string[]): (text: string) => number {
  const lost = wordMatcher(lostWords);
  const stageOfWord = new Map(
    [...stages.entries()]
      .reverse()
      .flatMap(([index, { words }]) => words.map((word) => [word, index] as const)),
  );
  const find = wordMatcher([...stageOfWord.keys()]);
  return (text) => {
    if (lost(text) !== undefined) return stages.length;
    return stageOfWord.get(find(text) ?? '') ?? stages.length + 1;
  };
}

function signedTruth({ amount, contract, paid }: StageColumns, firstPayment: number): Uint8Array {
  const rows = amount.values.length;
  const unknown = (): Uint8Array => new Uint8Array(rows).fill(Truth.unknown);
  const contracted = contract
    ? Uint8Array.from(contract.values, (flag) => truthOf(flag < 0 ? undefined : flag === 1))
    : unknown();
  const sufficient = paid
    ? Uint8Array.from(paid.values, (value, row) => {
        const needed = firstPayment * amount.values[row]!;
        return truthOf(Number.isNaN(value) || Number.isNaN(needed) ? undefined : value >= needed);
      })
    : unknown();
  return both(contracted, sufficient);
}
