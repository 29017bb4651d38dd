import { inLanguage, type Text } from '../../locales/text';
import type { ContactOutcome } from '../../scheme/results/call-list/outcomes';
import { ownSheetFacts } from '../memory/own-sheet-facts';
import { OwnSheetBuilder, type OwnSheetContent } from '../write/sheets/own-sheet-content';
import { dayCell, readHeaders, type ListWords } from './call-list-columns';

const { title, table } = ownSheetFacts.outcomes;
const headerRow = 3;

const subtitle: Text = {
  zh: '从各期名单读来的结果，最近的在前。可以改正或删除整行：“拒绝”使客户不再列入名单，删除后恢复。',
  en: 'Outcomes read from the lists, the latest first. Correct or delete rows here: "refused" keeps a customer off the list, and deleting the row ends that.',
};

/** What came of contacts, as far as it was read from lists: the next lists go by it. */
export function outcomesSheet(all: readonly ContactOutcome[], words: ListWords): OwnSheetContent {
  const builder = new OwnSheetBuilder();
  const say = (text: Text) => inLanguage(text, words.language);
  builder.style(builder.put(0, 0, [[say(title)]]), 'title');
  builder.style(builder.put(1, 0, [[say(subtitle)]]), 'subtitle');
  const { day, name, id, manager, outcome, next, note } = readHeaders;
  const header = [day, name, id, manager, outcome, next, note].map(say);
  const rows = all
    .toReversed()
    .map((own) => [
      dayCell(own.day, words),
      own.name,
      own.id,
      own.manager,
      own.outcome,
      dayCell(own.next, words),
      own.note,
    ]);
  builder.table(table, builder.put(headerRow, 0, [header, ...rows]));
  builder.style([headerRow, 0, 1, header.length], 'header');
  builder.style([headerRow + 1, 0, rows.length, header.length], 'text');
  for (const column of [0, 5]) builder.style([headerRow + 1, column, rows.length, 1], 'date');
  [12, 14, 18, 14, 12, 12, 40].forEach((width, column) => {
    builder.width(column, width);
  });
  builder.printed({ titleRow: headerRow });
  return builder.build();
}
