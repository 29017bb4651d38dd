import { useCallback, useState, type KeyboardEvent } from 'react';
import { choiceAway, matchingGroups, meantChoice, type Choice, type ChoiceGroup } from './choices';

interface SearchProps<Id extends string> {
  readonly groups: readonly ChoiceGroup<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

interface Search<Id extends string> {
  readonly isOpen: boolean;
  /** Null as long as nobody types: then the field says what is chosen. */
  readonly typed: string | null;
  readonly chosen: Choice<Id> | undefined;
  /** What matches the typed letters. */
  readonly found: readonly ChoiceGroup<Id>[];
  /** The one that Enter would choose. */
  readonly active: Id | undefined;
  readonly open: () => void;
  readonly close: () => void;
  readonly choose: (choice: Id) => void;
  readonly type: (text: string) => void;
  readonly press: (event: KeyboardEvent) => void;
}

const page = 8;

/** How far a key goes in the list. */
const steps: Readonly<Record<string, number>> = {
  ...{ ArrowDown: 1, ArrowUp: -1 },
  ...{ PageDown: page, PageUp: -page },
};

/** What is typed into the field, which choice is meant, and what keys do about it. */
export function useSearch<Id extends string>({ groups, value, onChange }: SearchProps<Id>): Search<Id> {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState<Id | undefined>(undefined);
  const found = matchingGroups(groups, typed ?? '');
  const matching = found.flatMap(({ choices }) => choices);
  const close = useCallback(() => {
    setOpen(false);
    setTyped(null);
  }, []);
  const open = () => {
    if (isOpen) return;
    setOpen(true);
    setActive(value);
  };
  const choose = (choice: Id) => {
    close();
    if (choice !== value) onChange(choice);
  };
  const type = (text: string) => {
    setOpen(true);
    setTyped(text);
    setActive(meantChoice(groups, text));
  };
  const press = (event: KeyboardEvent) => {
    const far = steps[event.key];
    const isMeant = far !== undefined || event.key === 'Enter' || (event.key === 'Escape' && isOpen);
    // While Chinese is composed, keys are those of the input method.
    if (!isMeant || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (!isOpen) open();
    else if (far !== undefined) setActive(choiceAway(matching, active, far));
    else if (matching.length > 0 && active !== undefined) choose(active);
  };
  const chosen = groups.flatMap(({ choices }) => choices).find(({ id }) => id === value);
  return { isOpen, typed, chosen, found, active, open, close, choose, type, press };
}
