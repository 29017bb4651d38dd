import { inLanguage, type Language } from '../locales/text';
import { Problem } from '../locales/problem';
import { readArguments, type Arguments } from './arguments';
import { inspectCommand } from './commands/inspect';
import { maskCommand } from './commands/mask';
import { methodsCommand } from './commands/methods';
import { recalculateCommand } from './commands/recalculate';
import { removeCommand } from './commands/remove';
import { runCommand } from './commands/run';
import { schemesCommand } from './commands/schemes';
import { consoleOn, type Console, type Streams } from './console';
import { hintOf } from './hint';
import { usage, WrongUsage } from './usage';

/** Exit statuses of the command line. */
export const exitStatus = { done: 0, failed: 1, wrongUsage: 2 } as const;

const unexpected = {
  zh: '出现意外错误，没有写出任何文件。请带上下面这一行报告问题：',
  en: 'Something unexpected went wrong; no file was written. Please report it with this line:',
};

/**
 * Runs the command line and returns its exit status. The only place where errors become messages.
 * @param defaultLanguage the language of the person's system.
 */
export async function main(
  argv: readonly string[],
  defaultLanguage: Language,
  streams: Streams,
): Promise<number> {
  const console = consoleOn(streams);
  let language = defaultLanguage;
  try {
    const read = readArguments(argv, defaultLanguage);
    language = read.language;
    await dispatch(read, console);
    return exitStatus.done;
  } catch (error) {
    console.error.write(`${messageOf(error, language)}\n`);
    return error instanceof WrongUsage ? exitStatus.wrongUsage : exitStatus.failed;
  }
}

async function dispatch(given: Arguments, console: Console): Promise<void> {
  switch (given.command) {
    case 'run':
      return runCommand(given, given.language, console);
    case 'mask':
      return maskCommand(given, given.language, console);
    case 'inspect':
      return inspectCommand(given, given.language, console);
    case 'recalculate':
      return recalculateCommand(given, given.language, console);
    case 'remove':
      return removeCommand(given, given.language, console);
    case 'methods':
      methodsCommand(given.json, given.language, console);
      return;
    case 'schemes':
      schemesCommand(given, given.language, console);
      return;
    case 'help':
      console.output.write(`${inLanguage(usage, given.language)}\n`);
  }
}

function messageOf(error: unknown, language: Language): string {
  if (error instanceof WrongUsage) return error.inLanguage(language);
  if (error instanceof Problem) {
    const hint = hintOf(error);
    return error.inLanguage(language) + (hint ? `\n${inLanguage(hint, language)}` : '');
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${inLanguage(unexpected, language)}\n${detail}`;
}
