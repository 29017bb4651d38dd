import {
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
} from '@fluentui/react-components';
import { Beaker20Filled, Beaker20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { OpenDocument } from '../document/open-document';
import type { Text } from '../../locales/text';
import { faultIds, type FaultId } from '../book/fault-ids';
import { useWorkbench } from '../state/store';
import { useWords } from '../state/use-words';
import { words } from '../words';

const labels: Readonly<Record<FaultId, Text>> = {
  'payload-limit': words.faultPayload,
  'cell-edit-mode': words.faultEditing,
  'protected-sheet': words.faultProtected,
  'second-writer': words.faultSecondWriter,
  'slow-answers': words.faultSlow,
  'lost-answer': words.faultLostAnswer,
};

/** Switches faults of real offices on and off, on the document that is open. */
export function FaultsMenu({ document }: { document: OpenDocument }) {
  const say = useWords();
  const [on, setOn] = useFaults(document);
  const label = on.length === 0 ? words.faults : words.faultsOn(on.length);
  return (
    <Menu
      checkedValues={{ faults: on }}
      onCheckedValueChange={(_event, { checkedItems }) =>
        setOn(faultIds.filter((id) => checkedItems.includes(id)))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton icon={on.length === 0 ? <Beaker20Regular /> : <Beaker20Filled />}>
          {say(label)}
        </ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {faultIds.map((id) => (
            <MenuItemCheckbox key={id} name="faults" value={id}>
              {say(labels[id])}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The faults that are on; none on a document that was just opened. */
function useFaults({ book }: OpenDocument) {
  const [on, setOn] = useState<FaultId[]>([]);
  const language = useWorkbench((state) => state.preferences.language);
  useEffect(() => setOn([]), [book]);
  useEffect(() => void book.setFaults(on, language), [book, on, language]);
  return [on, setOn] as const;
}
