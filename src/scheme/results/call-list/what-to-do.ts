import { joinReasons } from '../../../methods/shared/wording';
import type { FoundEvent, Tier } from '../../../methods/shared/contract';
import type { Text } from '../../../locales/text';
import { formatSerial } from '../../../table/cells/calendar';
import { careText, type CareOf } from './care';
import { outcomeNamed, outcomes, type ContactOutcome } from './outcomes';

/** What a line of advice goes by. */
export interface Occasion {
  readonly tier: Tier;
  readonly events: readonly FoundEvent[];
  /** 电话 or 拜访, where a plan says which of the two is due. */
  readonly kind: Text | undefined;
  /** What came of the contact in an earlier week. */
  readonly before: ContactOutcome | undefined;
}

const aboutTheEvent: Text = { zh: '就此事致电，约定面谈', en: 'call about it and agree a meeting' };
const greeting: Text = { zh: '致电问候，了解近况与需要', en: 'call, ask how things are and what is needed' };

/** What to say or do: what came of the last contact, then the event, then the care of the tier. */
export function whatToDo({ tier, events, kind, before }: Occasion, care: CareOf): Text {
  const [event] = events;
  const known = events.find(({ talk }) => talk)?.talk;
  const usual = careText(care(tier));
  const occasion = known ?? (event && aboutTheEvent);
  const planned = kind && kind.zh !== '' ? { zh: `本次${kind.zh}`, en: `${kind.en} now` } : undefined;
  const parts = [before && lastTime(before), occasion, planned ?? (occasion ? undefined : greeting), usual];
  return joinReasons(parts.flatMap((part) => part ?? []));
}

function lastTime({ outcome, day }: ContactOutcome): Text | undefined {
  const known = outcomeNamed(outcome);
  if (outcome === '') return undefined;
  const said = known ? outcomes[known] : { zh: outcome, en: outcome };
  const date = formatSerial(day);
  return { zh: `上次（${date}）${said.zh}`, en: `last time (${date}): ${said.en}` };
}
