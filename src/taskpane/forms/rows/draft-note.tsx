import { Warning16Regular } from '@fluentui/react-icons';
import type { Text } from '../../../locales/text';
import { useSay } from '../../state/use-say';

/** What is still wrong with what is being typed; read out as it appears. */
export function DraftNote({ problem }: { problem: Text | undefined }) {
  const say = useSay();
  return (
    <p className="draft-note" role="status">
      {problem && (
        <>
          <Warning16Regular aria-hidden />
          <span>
            {say(problem)}
            {say({ zh: '。改好后生效。', en: '. Takes effect once it is right.' })}
          </span>
        </>
      )}
    </p>
  );
}
