import { useSay } from '../state/use-say';
import { CopyButton } from './copy-button';
import { InsertButtons } from './insert-buttons';
import type { OfferedExample } from './offered-example';

/** The example, what it stands on, and what can be done with it. */
export function ExampleBox({ id, offered }: { id: string; offered: OfferedExample }) {
  return (
    <div className="example">
      <code className="example-formula">{offered.formula}</code>
      <ExampleNote offered={offered} />
      <TotalsNote offered={offered} />
      <div className="example-buttons">
        <InsertButtons id={id} offered={offered} />
        <CopyButton id={id} formula={offered.formula} />
      </div>
    </div>
  );
}

function ExampleNote({ offered: { list, headings, lacks, formula } }: { offered: OfferedExample }) {
  const say = useSay();
  if (headings.length > 0) {
    return (
      <p className="quiet">
        {say({
          zh: `用本表的列：${headings.join('、')}`,
          en: `On columns of this sheet: ${headings.join(', ')}`,
        })}
      </p>
    );
  }
  if (list)
    return <p className="quiet">{say({ zh: '用本表的整个清单', en: 'On the whole list of this sheet' })}</p>;
  if (!formula.includes(':')) return null;
  const missing = {
    zh: lacks.map(({ zh }) => zh).join('、'),
    en: lacks.map(({ en }) => en).join(', '),
  };
  return (
    <p className="quiet">
      {say({
        zh: `一般示例，请把区域改成您的列。${missing.zh && `本表没有识别出：${missing.zh}。`}`,
        en: `A general example: put your own columns in the place of its ranges.${missing.en && ` Not recognised in this sheet: ${missing.en}.`}`,
      })}
    </p>
  );
}

/** Functions know no totals: a row of them between the customers counts as one. */
function TotalsNote({ offered: { list } }: { offered: OfferedExample }) {
  const say = useSay();
  const rows = (list?.totals ?? []).map((row) => String(row + 1));
  if (rows.length === 0) return null;
  return (
    <p className="example-warning">
      {say({
        zh: `第 ${rows.join('、')} 行是合计，函数会把它当作一位客户。`,
        en: `Row ${rows.join(', ')} is a total, and the function takes it for a customer.`,
      })}
    </p>
  );
}
