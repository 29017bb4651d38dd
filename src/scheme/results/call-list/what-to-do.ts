import { triggers } from '../../../methods/shared/triggers/library';
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
  /** When or how the customer is not to be contacted, as a note says it. */
  readonly quietHours?: string | undefined;
}

/** Words by which an event that somebody wrote down is one of the library's. */
const kinds: readonly (readonly [words: RegExp, trigger: string])[] = [
  [/投诉|complain/iu, 'complaint-resolved'],
  [/转介绍|推荐了|介绍了|介绍(?:朋友|同事|亲友|客户)|referr/iu, 'referral'],
  [/生日|寿|birthday/iu, 'birthday'],
  [/流出|转出|减少|降至|outflow|fell/iu, 'balance-fall'],
  [/到期|matur/iu, 'maturity'],
  [/续保|失效|expir|renew/iu, 'product-expiry'],
  [/升任|升职|履新|任职|晋升|调任|promot|appoint/iu, 'new-position'],
  [/转入|到账|回款|中奖|补偿|出售|卖|拆迁|分红|继承|inflow|sale|sold|bonus|inherit/iu, 'inflow'],
];

function talkOfWords({ zh }: Text): Text | undefined {
  const id = kinds.find(([words]) => words.test(zh))?.[1];
  return triggers.find((trigger) => trigger.id === id)?.talk;
}

const aboutTheEvent: Text = { zh: '就此事致电，约定面谈', en: 'call about it and agree a meeting' };
const greeting: Text = { zh: '致电问候，了解近况与需要', en: 'call, ask how things are and what is needed' };

/** What to say or do: what came of the last contact, then the event, then the care of the tier. */
export function whatToDo({ tier, events, kind, before, quietHours }: Occasion, care: CareOf): Text {
  const [event] = events;
  const usual = careText(care(tier));
  const occasion = event && (event.talk ?? talkOfWords(event.text) ?? aboutTheEvent);
  const planned = kind && kind.zh !== '' ? { zh: `本次${kind.zh}`, en: `${kind.en} now` } : undefined;
  const heed =
    quietHours === undefined ? undefined : { zh: `注意：${quietHours}`, en: `heed: ${quietHours}` };
  const parts = [
    heed,
    before && lastTime(before),
    occasion,
    planned ?? (occasion ? undefined : greeting),
    usual,
  ];
  return joinReasons(parts.flatMap((part) => part ?? []));
}

function lastTime({ outcome, day }: ContactOutcome): Text | undefined {
  const known = outcomeNamed(outcome);
  if (outcome === '') return undefined;
  const said = known ? outcomes[known] : { zh: outcome, en: outcome };
  const date = formatSerial(day);
  return { zh: `上次（${date}）${said.zh}`, en: `last time (${date}): ${said.en}` };
}
