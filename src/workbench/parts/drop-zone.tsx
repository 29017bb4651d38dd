import { useEffect, useState } from 'react';
import { openOwnFile } from '../state/files';
import { useWords } from '../state/use-words';
import { words } from '../words';

/** Opens a file that is dropped anywhere on the page. */
export function DropZone() {
  const say = useWords();
  const isOver = useFileDrop();
  return isOver ? <div className="drop-zone">{say(words.dropHere)}</div> : null;
}

function useFileDrop(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void openOwnFile(file);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    };
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('drop', drop, { signal });
    window.addEventListener('dragleave', leave, { signal });
    return () => stop.abort();
  }, []);
  return isOver;
}
