import { Input } from '@fluentui/react-components';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { areaAddress, cellAddress, parseArea } from '../../embedded-host/model/address';
import { editedText } from '../grid/cell-look';
import { editCells } from '../grid/edit';
import { mergedAreaAt } from '../grid/merged-areas';
import { select } from '../state/actions';
import { useWorkbench, type Selected } from '../state/store';
import { useWords } from '../state/use-words';
import { words } from '../words';

/** Name box and formula bar: where the active cell is, and what it holds. */
export function FormulaLine() {
  const selected = useWorkbench((state) => state.selected);
  const version = useWorkbench((state) => state.version);
  const say = useWords();
  return (
    <div className="formula-line">
      <NameBox label={say(words.address)} address={addressOf(selected)} />
      <span className="formula-sign" aria-hidden>
        fx
      </span>
      <FormulaBar
        key={`${String(selected?.sheet.id)} ${addressOf(selected)} ${String(version)}`}
        label={say(words.formula)}
        selected={selected}
      />
    </div>
  );
}

function NameBox({ label, address }: { label: string; address: string }) {
  const [text, setText] = useState(address);
  useEffect(() => setText(address), [address]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setText(address);
    if (event.key !== 'Enter') return;
    const area = parseArea(text.trim());
    if (area) select(area, area.top, area.left, 'keyboard');
    else setText(address);
  };
  return (
    <Input
      className="name-box"
      size="small"
      aria-label={label}
      value={text}
      onChange={(_event, { value }) => setText(value)}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => target.select()}
    />
  );
}

function FormulaBar({ label, selected }: { label: string; selected: Selected | null }) {
  const [original] = useState(() => textOf(selected));
  const [text, setText] = useState(original);
  const commit = () => {
    if (selected && text !== original)
      editCells(selected.sheet, [{ row: selected.row, column: selected.column, text }]);
  };
  return (
    <Input
      className="formula-bar"
      size="small"
      aria-label={label}
      value={text}
      onChange={(_event, { value }) => setText(value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setText(original);
      }}
    />
  );
}

function textOf(selected: Selected | null): string {
  if (!selected) return '';
  const { sheet, row, column } = selected;
  const merged = mergedAreaAt(sheet, row, column);
  return editedText(sheet, merged?.top ?? row, merged?.left ?? column);
}

function addressOf(selected: Selected | null): string {
  if (!selected) return '';
  const { area, row, column, sheet } = selected;
  return mergedAreaAt(sheet, row, column) ? cellAddress(row, column) : areaAddress(area);
}
