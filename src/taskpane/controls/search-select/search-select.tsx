import { Input } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons';
import { useEffect, useId, useRef } from 'react';
import { useSay } from '../../state/use-say';
import type { ChoiceGroup } from './choices';
import { ChoiceList } from './choice-list';
import { usePlace } from './use-place';
import { useSearch } from './use-search';

interface SearchSelectProps<Id extends string> {
  /** For screen readers. */
  readonly label: string;
  readonly groups: readonly ChoiceGroup<Id>[];
  readonly value: Id;
  readonly disabled: boolean;
  readonly onChange: (id: Id) => void;
  readonly className: string;
}

/**
 * A long list to choose one of, which typing shortens: a combobox as ARIA has it. Fluent's own brings along a library that places its
 * list, and is twenty times as large. Enter and a click choose; Escape, Tab and whatever takes the keyboard away leave all as it is.
 */
export function SearchSelect<Id extends string>(props: SearchSelectProps<Id>) {
  const { label, value, disabled, className } = props;
  const say = useSay();
  const id = useId();
  const [field, list] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const search = useSearch(props);
  const { isOpen, typed, chosen, found, active, open, close } = search;
  const place = usePlace(field, list, { isOpen, close });
  const isListed = isOpen && found.length > 0;
  const optionId = (choice: Id) => `${id}-${choice}`;
  const activeId = isListed && active !== undefined ? `${id}-${active}` : undefined;

  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  return (
    <div className={`search-select ${className}`} ref={field}>
      <Input
        size="small"
        role="combobox"
        autoComplete="off"
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={isListed}
        aria-controls={isListed ? id : undefined}
        aria-activedescendant={activeId}
        disabled={disabled}
        value={typed ?? (chosen ? say(chosen.name) : '')}
        contentAfter={<ChevronDown12Regular aria-hidden />}
        onClick={({ currentTarget }) => {
          // What is typed next takes the place of what is chosen.
          if (!isOpen) currentTarget.select();
          open();
        }}
        onChange={(_event, data) => search.type(data.value)}
        onKeyDown={search.press}
        onBlur={close}
      />
      {isOpen && (
        <div className="search-list" style={place} ref={list}>
          <ChoiceList
            {...{ id, label, optionId, active }}
            groups={found}
            chosen={value}
            onChoose={search.choose}
          />
        </div>
      )}
    </div>
  );
}
