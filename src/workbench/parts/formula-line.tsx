import { Input } from '@fluentui/react-components';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { areaAddress, cellAddress, parseArea } from '../../embedded-host/model/cells/address';
import { isMerge } from '../painted/merges';
import { editCells, goTo } from '../state/actions';
import { useWorkbench, type Selected } from '../state/store';
import { useWords } from '../state/use-words';
import { words } from '../words';

/** Name box and formula bar: where the active cell is, and what it holds. */
export function FormulaLine() {
  const selected = useWorkbench((state) => state.selected);
  const merges = useWorkbench((state) => state.painted?.layout.merges);
  const facts = useWorkbench((state) => state.facts);
  const say = useWords();
  const address = addressOf(selected, merges);
  const input = facts && facts.of === selected ? facts.input : null;
  return (
    <div className="formula-line">
      <NameBox label={say(words.address)} address={address} />
      <span className="formula-sign" aria-hidden>
        fx
      </span>
      <FormulaBar
        key={`${String(selected?.sheet)} ${address} ${String(input)}`}
        label={say(words.formula)}
        selected={selected}
        input={input}
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
    if (area) void goTo(area);
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

interface FormulaBarProps {
  readonly label: string;
  readonly selected: Selected | null;
  /** Null as long as it is not known. */
  readonly input: string | null;
}

function FormulaBar({ label, selected, input }: FormulaBarProps) {
  const [text, setText] = useState(input ?? '');
  const commit = () => {
    if (selected && input !== null && text !== input)
      void editCells([{ row: selected.row, column: selected.column, text }]);
  };
  return (
    <Input
      className="formula-bar"
      size="small"
      aria-label={label}
      value={text}
      readOnly={input === null}
      onChange={(_event, { value }) => setText(value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setText(input ?? '');
      }}
    />
  );
}

function addressOf(selected: Selected | null, merges: Int32Array | undefined): string {
  if (!selected) return '';
  const { area, row, column } = selected;
  return merges && isMerge(merges, area) ? cellAddress(row, column) : areaAddress(area);
}
