import type { Column, TextColumn } from '../../../table/columns/column';
import { Missing } from '../../../table/cells/missing';
import type { Issue } from '../../../table/issues/issue';
import { barOf as barOfText } from '../readings/contact/bar';
import { consentReader, type ConsentAsks } from '../readings/consent';
import { codesOfReadings, readColumn, type ReadColumn } from '../readings/read-column';
import type { ChosenReadings } from '../readings/reading';
import type { AskingColumn } from './contact-columns';
import { codeOfBar, type BarringColumn } from './bars';

const refused = codeOfBar('refused');
const unasked = codeOfBar('no-consent');
const deceased = codeOfBar('deceased');

/** What the answers to the question of consent come to. */
export interface Answers {
  readonly isAsked: boolean;
  readonly barring: readonly BarringColumn[];
  readonly words: readonly ReadColumn[];
  readonly issues: readonly Issue[];
}

/**
 * Reads the columns that ask whether a customer may be contacted. Where a yes agrees, only who said so may be: a blank is no consent; where a yes
 * refuses, or a way is named, a blank is no refusal.
 */
export function questionsOf(
  questions: readonly AskingColumn[],
  asOf: number,
  chosen: ChosenReadings | undefined,
): Answers {
  const days = questions.filter(({ column, asks }) => asks === 'noContactUntil' && column.kind === 'date');
  const texts = questions.flatMap(({ column, asks }) => {
    const text = asTexts(column);
    return text ? [{ column: text, asks }] : [];
  });
  const read = texts.map(({ column, asks }) => ({
    ...{ column, asks },
    words: readColumn(column, consentReader(askedBy(asks)), chosen),
  }));
  return {
    isAsked: read.length > 0,
    barring: [
      ...days.map(({ column }) => ({ column, bars: until(column, asOf) })),
      ...read.map(({ column, asks, words }) => ({ column, bars: barsOf(column, asks, words) })),
    ],
    words: read.map(({ words }) => words),
    issues: read.filter(({ words }) => isUnreadable(words)).map(({ words }) => unreadable(words)),
  };
}

function askedBy(asks: AskingColumn['asks']): ConsentAsks {
  if (asks === 'consent') return 'agreed';
  return asks === 'way' ? 'way' : 'refused';
}

function barsOf(column: TextColumn, asks: AskingColumn['asks'], words: ReadColumn): Uint8Array {
  const open = asks === 'consent' ? unasked : 0;
  const bars = codesOfReadings(words, { agreed: 0, refused, 'to-verify': unasked }, open);
  const dead = Uint8Array.from(words.readings, ({ reading }, code) =>
    reading === 'refused' && (asks === 'deceased' || barOfText(column.dictionary[code] ?? '') === 'deceased')
      ? 1
      : 0,
  );
  return dead.includes(1) ? bars.map((bar, row) => (dead[column.codes[row] ?? -1] ? deceased : bar)) : bars;
}

/** Refused up to and with that day; what stands there and is no day (长期) is without an end. */
function until(column: Column, asOf: number): Uint8Array {
  const values = column.kind === 'date' ? column.values : new Float64Array(0);
  return Uint8Array.from(values, (day, row) => {
    const isEndless = column.missing[row] === Missing.unreadable;
    return isEndless || Math.floor(day) >= Math.floor(asOf) ? refused : 0;
  });
}

/** Answers as texts: yes and no, 1 and 0 as they are read. */
function asTexts(column: Column): TextColumn | undefined {
  if (column.kind === 'text') return column;
  if (column.kind === 'date') return undefined;
  const places = new Map<number, number>();
  const codes = Int32Array.from(column.values, (value, row) => {
    if (column.missing[row] !== Missing.present) return -1;
    const known = places.get(value) ?? places.size;
    places.set(value, known);
    return known;
  });
  const { header, role, sheetColumn, missing } = column;
  return {
    kind: 'text',
    header,
    role,
    sheetColumn,
    missing,
    codes,
    dictionary: [...places.keys()].map(String),
  };
}

function isUnreadable({ readings }: ReadColumn): boolean {
  return readings.length > 0 && readings.every(({ reading }) => reading === 'to-verify');
}

function unreadable({ header, role, codes, dictionary }: ReadColumn): Issue {
  const [example = ''] = dictionary;
  return {
    kind: 'unreadable-consent',
    severity: 'error',
    text: {
      zh: `不能判断“${header}”一列谁同意联系，因此无人列入联系名单。请在“词语”一步指定各取值的含义（命令行：--read '${role}:${example}=agreed' 或 =refused）。`,
      en: `It cannot be told from "${header}" who agreed to be contacted, so nobody is put on a list. Say under Words what its texts mean (command line: --read '${role}:${example}=agreed' or =refused).`,
    },
    count: codes.filter((code) => code >= 0).length,
    examples: [],
    assumption: true,
    column: header,
  };
}
