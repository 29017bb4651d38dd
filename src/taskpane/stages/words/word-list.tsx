import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { BookColumn } from '../../../methods/shared/readings/value-book';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';
import { searchEntries, useStableOrder } from './stable-order';
import { WordRow } from './word-row';

/** So many rows are made at once: thousands of texts stay as quick as ten. */
const page = 40;

/** The texts of a column that match, those to verify first, a page at a time. */
export function WordList({ column, search }: { column: BookColumn; search: string }) {
  const say = useSay();
  const format = useFormat();
  const [asked, setAsked] = useState({ search, rows: page });
  const rows = asked.search === search ? asked.rows : page;
  const found = searchEntries(useStableOrder(column.entries), search);
  const left = found.length - rows;
  return (
    <>
      {found.length === 0 && (
        <p className="quiet">{say({ zh: '没有匹配的词语。', en: 'No word matches.' })}</p>
      )}
      {found.length > 0 && (
        <ul className="words">
          {found.slice(0, rows).map((entry) => (
            <WordRow key={entry.text} role={column.role} options={column.options} entry={entry} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button size="small" onClick={() => setAsked({ search, rows: rows + 5 * page })}>
          {say({
            zh: `再显示 ${format(Math.min(left, 5 * page), 'integer')} 个（还有 ${format(left, 'integer')} 个）`,
            en: `Show ${format(Math.min(left, 5 * page), 'integer')} more of ${format(left, 'integer')}`,
          })}
        </Button>
      )}
      {column.more > 0 && left <= 0 && (
        <p className="quiet">
          {say({
            zh: `另有 ${format(column.more, 'integer')} 个很少出现的词语未列出。`,
            en: `${format(column.more, 'integer')} more texts, the rarest, are not listed.`,
          })}
        </p>
      )}
    </>
  );
}
