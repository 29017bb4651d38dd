import { Button } from '@fluentui/react-components';
import { BookQuestionMark20Regular } from '@fluentui/react-icons';
import { CardHead } from '../../controls/card-head';
import { usePane } from '../../state/store';
import { useFormat } from '../../state/use-format';
import { useSay } from '../../state/use-say';
import { wordsOf } from '../../state/words-of';

/** How many words decide, and how many of them nobody knows how to read; the way to where each can be read otherwise. */
export function WordsNote() {
  const { findings, look } = usePane();
  const say = useSay();
  const format = useFormat();
  const words = wordsOf({ findings, look });
  if (words.length === 0) return null;
  const open = words.reduce((sum, { toVerify }) => sum + toVerify.texts, 0);
  const rows = words.reduce((sum, { toVerify }) => sum + toVerify.rows, 0);
  const all = words.reduce((sum, { entries, more }) => sum + entries.length + more, 0);
  return (
    <div className="card words-note" data-open={open > 0}>
      <CardHead
        icon={<BookQuestionMark20Regular className="card-mark" aria-hidden />}
        title={
          open > 0
            ? say({
                zh: `${format(open, 'integer')} 个词语待核实`,
                en: `${format(open, 'integer')} words to verify`,
              })
            : say({ zh: '词语都已读懂', en: 'Every word was read' })
        }
        detail={
          open > 0
            ? say({
                zh: `涉及 ${format(rows, 'integer')} 行；核实之前不算事件、目标或同意`,
                en: `In ${format(rows, 'integer')} rows; until then they count as no event, no target, no consent`,
              })
            : say({
                zh: `共 ${format(all, 'integer')} 个，可查看并改读法`,
                en: `${format(all, 'integer')} in all; each can be read otherwise`,
              })
        }
      >
        <Button
          size="small"
          appearance={open > 0 ? 'primary' : 'secondary'}
          onClick={() => usePane.setState({ stage: 'words' })}
        >
          {open > 0 ? say({ zh: '核实', en: 'Verify' }) : say({ zh: '查看', en: 'Look' })}
        </Button>
      </CardHead>
    </div>
  );
}
