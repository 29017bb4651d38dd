import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { openDecoded } from '../state/files';
import { useWorkbench } from '../state/store';
import { useWords } from '../state/use-words';
import { words } from '../words';

/** Asks how a delimited file is encoded, with words of it as they read in each encoding. */
export function EncodingDialog() {
  const toDecode = useWorkbench((state) => state.toDecode);
  const say = useWords();
  if (!toDecode) return null;
  const stay = () => useWorkbench.setState({ toDecode: null });
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && stay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say(words.whichEncoding)}</DialogTitle>
          <DialogContent>
            <p>{say(words.whichEncodingText(toDecode.fileName))}</p>
            <div className="encodings">
              {toDecode.candidates.map(({ encoding, name, words: sample }) => (
                <Button key={encoding} onClick={() => void openDecoded(toDecode, encoding)}>
                  <span className="encoding-name">{say(name)}</span>
                  <span className="encoding-words">{sample}</span>
                </Button>
              ))}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={stay}>{say(words.stay)}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
