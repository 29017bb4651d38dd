import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { openWaiting } from '../state/files';
import { useWorkbench } from '../state/store';
import { useWords } from '../state/use-words';
import { words } from '../words';

/** Asks what becomes of unsaved changes before another file takes their place. */
export function UnsavedDialog() {
  const { waiting, document } = useWorkbench();
  const say = useWords();
  if (!waiting) return null;
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_event, { open }) => !open && useWorkbench.setState({ waiting: null })}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say(words.notSaved)}</DialogTitle>
          <DialogContent>{say(words.notSavedText(document?.fileName ?? '', waiting.fileName))}</DialogContent>
          <DialogActions fluid>
            <Button onClick={() => useWorkbench.setState({ waiting: null })}>{say(words.stay)}</Button>
            <Button onClick={() => void openWaiting(false)}>{say(words.openWithoutSaving)}</Button>
            <Button appearance="primary" onClick={() => void openWaiting(true)}>
              {say(words.saveAndOpen)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
