import {
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
} from '@fluentui/react-components';
import { Beaker20Filled, Beaker20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { OpenDocument } from '../document/open-document';
import { faultSwitches } from '../state/faults';
import { useWords } from '../state/use-words';
import { words } from '../words';

/** Switches faults of real offices on and off, on the document that is open. */
export function FaultsMenu({ document }: { document: OpenDocument }) {
  const say = useWords();
  const { on, change } = useFaults(document);
  const label = on.length === 0 ? words.faults : words.faultsOn(on.length);
  return (
    <Menu
      checkedValues={{ faults: on }}
      onCheckedValueChange={(_event, { checkedItems }) => change(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton icon={on.length === 0 ? <Beaker20Regular /> : <Beaker20Filled />}>
          {say(label)}
        </ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {faultSwitches.map((fault) => (
            <MenuItemCheckbox key={fault.id} name="faults" value={fault.id}>
              {say(fault.label)}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function useFaults({ host }: OpenDocument) {
  const [on, setOn] = useState<string[]>([]);
  const stops = useRef(new Map<string, () => void>());
  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop();
      running.clear();
      setOn([]);
    };
  }, [host]);
  const change = (wanted: string[]) => {
    for (const { id, start } of faultSwitches) {
      const stop = stops.current.get(id);
      if (wanted.includes(id) && !stop) stops.current.set(id, start(host));
      if (wanted.includes(id) || !stop) continue;
      stop();
      stops.current.delete(id);
    }
    setOn(wanted);
  };
  return { on, change };
}
