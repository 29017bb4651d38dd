import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Language } from '../locales/text';
import {
  assignments,
  capacityOf,
  dayOf,
  decimalSigns,
  encodingOf,
  languageOf,
  notInput,
  notMapping,
  readingOf,
  type GivenReading,
} from './argument-values';
import type { DecimalSign } from '../table/reading/table-reading';
import { OptionValues } from './option-values';
import { WrongUsage } from './usage';

/** The file that a command reads. */
export interface InputFile {
  readonly input: string;
  /** That of a delimited file, where the person says it. */
  readonly encoding: string | undefined;
}

export interface RunArguments extends InputFile {
  readonly command: 'run';
  /** An id or a file; undefined: the one that fits the sheet best. */
  readonly scheme: string | undefined;
  readonly sheet: string | undefined;
  /** Leaves hidden and filtered rows out. */
  readonly visibleOnly: boolean;
  /** Writes Excel formulas where the methods can say them. */
  readonly formulas: boolean;
  /** Hides the rows that are marked for removal. */
  readonly hideRemoved: boolean;
  /** The list to work from: contacts a manager and week (0: no limit), none at all, or as the scheme has it. */
  readonly callList: number | 'none' | undefined;
  /** Role → header; `sellers.role` for a further sheet. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Header or role → what parts the decimals of its numbers; `sellers.header` for a further sheet. */
  readonly decimals: Readonly<Record<string, DecimalSign>>;
  /** Further sheets: the name that the method gives → sheet. */
  readonly inputs: Readonly<Record<string, string>>;
  /** In Excel days; undefined: today. */
  readonly asOf: number | undefined;
  /** `role:text=reading`, in the order given. */
  readonly readings: readonly GivenReading[];
  /** Ready-made sets of parameters, in the order given; settings come after them. */
  readonly presets: readonly string[];
  /** `param=value`, in the order given. */
  readonly settings: readonly string[];
  readonly out: string | undefined;
  readonly report: string | undefined;
}

export interface MaskArguments extends InputFile {
  readonly command: 'mask';
  /** The rows of the lists in another order. */
  readonly shuffle: boolean;
  readonly out: string | undefined;
}

export interface InspectArguments extends InputFile {
  readonly command: 'inspect';
  readonly sheet: string | undefined;
  /** Also how this scheme reads the words of the sheet. */
  readonly scheme: string | undefined;
  readonly asOf: number | undefined;
}

export interface RecalculateArguments extends InputFile {
  readonly command: 'recalculate';
  readonly out: string | undefined;
}

export interface RemoveArguments extends InputFile {
  readonly command: 'remove';
  /** Results stay as plain columns and sheets. */
  readonly keepResults: boolean;
  /** Only says what would be removed. */
  readonly preview: boolean;
  readonly out: string | undefined;
}

export type Arguments = { readonly language: Language } & (
  | RunArguments
  | MaskArguments
  | InspectArguments
  | RecalculateArguments
  | RemoveArguments
  | { readonly command: 'methods'; readonly json: boolean }
  | { readonly command: 'schemes'; readonly id: string | undefined; readonly json: boolean }
  | { readonly command: 'help' }
);

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

const ofFile = { encoding: text } as const;

const optionsOf = {
  run: {
    ...ofFile,
    scheme: text,
    sheet: text,
    input: texts,
    'visible-only': flag,
    formulas: flag,
    'hide-removed': flag,
    capacity: text,
    'no-call-list': flag,
    map: texts,
    decimals: texts,
    'as-of': text,
    preset: texts,
    set: texts,
    read: texts,
    out: text,
    report: text,
  },
  mask: { ...ofFile, out: text, shuffle: flag },
  inspect: { ...ofFile, sheet: text, scheme: text, 'as-of': text },
  recalculate: { ...ofFile, out: text },
  remove: { ...ofFile, out: text, 'keep-results': flag, preview: flag },
  methods: { json: flag },
  schemes: { json: flag },
  help: {},
} as const satisfies Record<string, ParseArgsConfig['options']>;

type Command = keyof typeof optionsOf;

/**
 * What the command line asks for.
 * @param defaultLanguage where `--lang` is not given: that of the person's system.
 * @throws WrongUsage
 */
export function readArguments(argv: readonly string[], defaultLanguage: Language): Arguments {
  const [first = 'help', ...rest] = argv;
  const command = first === '--help' || first === '-h' ? 'help' : first;
  if (!isCommand(command)) {
    throw new WrongUsage({ zh: `没有“${first}”这个命令。`, en: `There is no command "${first}".` });
  }
  const { values, positionals } = parse(command, rest);
  const read = new OptionValues(values);
  const language = languageOf(read.text('lang'), defaultLanguage);
  if (command === 'help' || values['help'] === true) return { command: 'help', language };
  return { language, ...argumentsOf(command, read, positionals) };
}

function argumentsOf(command: Exclude<Command, 'help'>, read: OptionValues, positionals: readonly string[]) {
  const file = () => ({
    input: only(positionals, 'INPUT'),
    encoding: encodingOf(read.text('encoding')),
  });
  switch (command) {
    case 'run':
      return {
        command,
        ...file(),
        scheme: read.text('scheme'),
        sheet: read.text('sheet'),
        visibleOnly: read.flag('visible-only'),
        formulas: read.flag('formulas'),
        hideRemoved: read.flag('hide-removed'),
        callList: read.flag('no-call-list') ? ('none' as const) : capacityOf(read.text('capacity')),
        mapping: assignments('--map', read.texts('map'), notMapping),
        decimals: decimalSigns(read.texts('decimals')),
        inputs: assignments('--input', read.texts('input'), notInput),
        asOf: dayOf(read.text('as-of')),
        readings: read.texts('read').map(readingOf),
        presets: read.texts('preset'),
        settings: read.texts('set'),
        out: read.text('out'),
        report: read.text('report'),
      };
    case 'mask':
      return { command, ...file(), shuffle: read.flag('shuffle'), out: read.text('out') };
    case 'inspect':
      return {
        command,
        ...file(),
        sheet: read.text('sheet'),
        scheme: read.text('scheme'),
        asOf: dayOf(read.text('as-of')),
      };
    case 'recalculate':
      return { command, ...file(), out: read.text('out') };
    case 'remove':
      return {
        command,
        ...file(),
        keepResults: read.flag('keep-results'),
        preview: read.flag('preview'),
        out: read.text('out'),
      };
    case 'methods':
      if (positionals.length > 0) tooMany(positionals);
      return { command, json: read.flag('json') };
    case 'schemes':
      if (positionals.length > 1) tooMany(positionals);
      return { command, id: positionals[0], json: read.flag('json') };
  }
}

function parse(command: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...optionsOf[command], lang: text, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new WrongUsage({ zh: `参数有误：${detail}`, en: `The options are wrong: ${detail}` });
  }
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(optionsOf, word);
}

function only(positionals: readonly string[], name: string): string {
  if (positionals.length > 1) tooMany(positionals.slice(1));
  return positionals[0] ?? missing(name);
}

function missing(name: string): never {
  throw new WrongUsage({ zh: `缺少 ${name}。`, en: `${name} is missing.` });
}

function tooMany(words: readonly string[]): never {
  throw new WrongUsage({
    zh: `多余的参数：${words.join(' ')}。文件名里有空格时请加引号。`,
    en: `Not expected: ${words.join(' ')}. Quote file names that hold spaces.`,
  });
}
