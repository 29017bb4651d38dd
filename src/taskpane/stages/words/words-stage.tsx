import { useState } from 'react';
import { SearchField } from '../../controls/search-field';
import { Section } from '../../controls/section';
import { Count } from '../../controls/count';
import { Fold } from '../../controls/fold';
import { usePane } from '../../state/store';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';
import { wordsOf } from '../../state/words-of';
import { roles, type Role } from '../../../table/columns/roles';
import type { BookColumn } from '../../../methods/shared/readings/value-book';
import { WordCounts } from './word-counts';
import { WordList } from './word-list';

/** So many texts are found by looking; more by searching. */
const mostAtAGlance = 12;

/** The value book: how every word that decides was read. Each can be read otherwise, and the counts follow. */
export function WordsStage() {
  const { findings, look, scheme } = usePane();
  const [search, setSearch] = useState('');
  const say = useSay();
  const words = wordsOf({ findings, look });
  const [open] = useState(() => columnsToOpen(words));
  if (words.length === 0) return null;
  const isLong = words.some(({ entries }) => entries.length > mostAtAGlance);
  return (
    <>
      <p className="quiet">
        {say({
          zh: `“${scheme.label.zh}”按这些词判断。读法不对的，点另一种；改动随方案保存，下次运行照用。`,
          en: `"${scheme.label.en}" decides by these words. Where one is read wrongly, choose another reading: it is kept with the scheme and holds on the next run.`,
        })}
      </p>
      <WordCounts />
      {isLong && (
        <SearchField
          label={{ zh: '查找词语', en: 'Find a word' }}
          placeholder={{ zh: '其中的几个字', en: 'A part of it' }}
          value={search}
          onChange={setSearch}
        />
      )}
      {words.map((column) => (
        <ColumnOfWords
          key={`${column.role} ${column.header}`}
          column={column}
          search={search}
          isOpen={open.has(column.role)}
        />
      ))}
    </>
  );
}

/** Columns with something to verify stand open; where there are none, the first does. They stay so while they are settled. */
function columnsToOpen(words: readonly BookColumn[]): ReadonlySet<string> {
  const open = words.filter(({ toVerify }) => toVerify.texts > 0);
  return new Set((open.length > 0 ? open : words.slice(0, 1)).map(({ role }) => role));
}

function ColumnOfWords({ column, search, isOpen }: { column: BookColumn; search: string; isOpen: boolean }) {
  const say = useSay();
  const { role, header, entries, more } = column;
  const name = say((roles as Readonly<Record<string, Role>>)[role]?.label ?? { zh: role, en: role });
  const title = name === header ? name : `${name} · ${header}`;
  const list = <WordList column={column} search={search} />;
  const aside = <Texts texts={entries.length + more} toVerify={column.toVerify.texts} />;
  if (isOpen || search !== '') {
    return (
      <Section title={title} aside={aside}>
        {list}
      </Section>
    );
  }
  return (
    <Fold title={title} aside={aside}>
      {list}
    </Fold>
  );
}

function Texts({ texts, toVerify }: { texts: number; toVerify: number }) {
  const say = useSay();
  const format = useFormat();
  if (toVerify === 0) return <Count value={texts} />;
  const open = format(toVerify, 'integer');
  return (
    <span className="quiet">
      <strong className="to-verify">{say({ zh: `${open} 待核实`, en: `${open} to verify` })}</strong>
      {` / ${format(texts, 'integer')}`}
    </span>
  );
}
