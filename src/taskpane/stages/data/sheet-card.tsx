import { Button, Switch } from '@fluentui/react-components';
import { ArrowSync16Regular, Table20Regular } from '@fluentui/react-icons';
import type { Text } from '../../../locales/text';
import type { ReadingFacts } from '../../../session/sheet/reading-facts';
import type { RecognisedSheet } from '../../../session/sheet/recognised-sheet';
import { addressOf } from '../../../table/places/address';
import type { SkippedRow, SkipReason } from '../../../table/reading/structure';
import { openSheet, setVisibleOnly } from '../../state/read-sheet';
import { usePane } from '../../state/store';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';
import { CardHead } from '../../controls/card-head';
import { Fold } from '../../controls/fold';
import { PlaceLink } from '../../controls/place-link';
import { Term } from '../../controls/term';

/** What was read: the sheet, its customers, where the header stands, and the rows that are no customers. */
export function SheetCard({ sheet, facts }: { sheet: RecognisedSheet; facts: ReadingFacts | null }) {
  const isBusy = usePane((state) => state.activity !== null);
  const say = useSay();
  const format = useFormat();
  const { source, structure } = sheet;
  const skipped = [...structure.skipped, ...(facts?.skipped ?? [])];
  const end = addressOf(source.top + source.rowCount - 1, source.left + source.columnCount - 1);
  const range = `${addressOf(source.top, source.left)}:${end}`;
  return (
    <div className="card">
      <CardHead
        icon={<Table20Regular className="card-mark" aria-hidden />}
        title={source.tableName ?? source.sheetName}
        detail={[range, say(headerText(sheet))].join(' · ')}
      >
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowSync16Regular />}
          disabled={isBusy}
          aria-label={say({ zh: '重新读取', en: 'Read again' })}
          onClick={() => void openSheet()}
        />
      </CardHead>
      <dl className="figures">
        <Term name={say({ zh: '数据行', en: 'Rows' })}>{facts ? format(facts.rows, 'integer') : '…'}</Term>
        <Term name={say({ zh: '列', en: 'Columns' })}>
          {format(sheet.columns.filter(({ empty }) => !empty).length, 'integer')}
        </Term>
        <Term name={say({ zh: '略过', en: 'Left out' })}>{format(skippedCount(skipped), 'integer')}</Term>
      </dl>
      <HiddenRows sheet={sheet} />
      {skipped.length > 0 && <SkippedRows rows={skipped} />}
    </div>
  );
}

/** Whether hidden and filtered rows take part; where not, how many that are. */
function HiddenRows({ sheet: { hiddenRows } }: { sheet: RecognisedSheet }) {
  const isBusy = usePane((state) => state.activity !== null);
  const say = useSay();
  const format = useFormat();
  const count = format(
    (hiddenRows ?? []).reduce((sum, stretch) => sum + stretch.count, 0),
    'integer',
  );
  return (
    <div className="hidden-rows">
      <Switch
        checked={hiddenRows === undefined}
        disabled={isBusy}
        label={say({ zh: '计入隐藏与被筛选的行', en: 'Include hidden and filtered rows' })}
        onChange={(_event, { checked }) => void setVisibleOnly(!checked)}
      />
      {hiddenRows && (
        <span className="quiet" role="status">
          {say({ zh: `${count} 行隐藏，未计入`, en: `${count} hidden rows are left out` })}
        </span>
      )}
    </div>
  );
}

const reasons: Readonly<Record<SkipReason, Text>> = {
  title: { zh: '标题', en: 'Title' },
  note: { zh: '说明', en: 'Note' },
  blank: { zh: '空行', en: 'Blank' },
  total: { zh: '合计', en: 'Total' },
  'repeated-header': { zh: '重复表头', en: 'Repeated header' },
  'walk-in': { zh: '散客', en: 'Walk-in customer' },
  'not-counting': { zh: '状态无效', en: 'Status does not count' },
  hidden: { zh: '隐藏或被筛选', en: 'Hidden or filtered' },
};

function SkippedRows({ rows }: { rows: readonly SkippedRow[] }) {
  const say = useSay();
  return (
    <Fold title={say({ zh: '略过的行', en: 'Rows left out' })}>
      <ul className="skipped">
        {rows.slice(0, 50).map(({ sheetRow, rowCount, why, text }) => (
          <li key={sheetRow}>
            <PlaceLink to={`${String(sheetRow + 1)}:${String(sheetRow + rowCount)}`}>
              {say({ zh: `第 ${String(sheetRow + 1)} 行`, en: `Row ${String(sheetRow + 1)}` })}
            </PlaceLink>
            <span className="skipped-why">{say(reasons[why])}</span>
            <span className="quiet one-line">{text}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function skippedCount(rows: readonly SkippedRow[]): number {
  return rows.reduce((sum, { rowCount }) => sum + rowCount, 0);
}

function headerText({ structure: { headerRows } }: RecognisedSheet): Text {
  if (!headerRows) return { zh: '没有表头', en: 'no header' };
  const [first, last] = [String(headerRows.first + 1), String(headerRows.last + 1)];
  return first === last
    ? { zh: `表头第 ${first} 行`, en: `header in row ${first}` }
    : { zh: `表头第 ${first}–${last} 行`, en: `header in rows ${first}–${last}` };
}
