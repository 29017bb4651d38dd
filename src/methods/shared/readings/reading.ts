import type { Text } from '../../../locales/text';

/** Why a text was read as it was. Shown beside it in the value book, the legend and the report. */
export const whys = {
  placeholder: { zh: '占位符', en: 'placeholder' },
  flag: { zh: '是/否', en: 'yes or no' },
  'nothing-found': { zh: '说明没有发现', en: 'says that nothing was found' },
  negated: { zh: '所述之事被否定', en: 'what it states is negated' },
  doubt: { zh: '说法不确定', en: 'is not certain itself' },
  state: { zh: '只写了状况', en: 'tells how things are, and of nothing that happens' },
  everyday: { zh: '只是日常事务或习惯', en: 'tells of an everyday matter or a habit' },
  reference: { zh: '只指向别处', en: 'refers to something else' },
  gone: { zh: '客户本人已故或不再联系', en: 'the customer has died or wants no contact' },
  stated: { zh: '写明了一件事', en: 'states one' },
  'only-contact': { zh: '只写了联系经过', en: 'tells of a contact only' },
  'word-list': { zh: '词表', en: 'word list' },
  'not-listed': { zh: '不在词表中', en: 'not in the word list' },
  'not-the-holder': { zh: '并非任职者本人', en: 'not the holder of the position' },
  'own-business': { zh: '自己经营', en: 'runs a business without saying a title' },
  former: { zh: '已不任职', en: 'no longer holds it' },
  'no-rule': { zh: '没有规则能判断', en: 'no rule knows it' },
  person: { zh: '人工指定', en: 'chosen by a person' },
} as const satisfies Record<string, Text>;

/** One of {@link whys}. */
export type Why = keyof typeof whys;

/** What one text was read as, and why. */
export interface Reading<R extends string = string> {
  readonly reading: R;
  readonly why: Why;
}

/** The reading of what no rule knows, in every column of words. It never counts as the better answer. */
export const toVerify = 'to-verify';

/** A reading as people choose it. */
export interface ReadingOption {
  readonly id: string;
  readonly label: Text;
}

export const toVerifyOption: ReadingOption = { id: toVerify, label: { zh: '待核实', en: 'to verify' } };

/** What a person chose: by role, by the text as {@link foldWord} folds it, the reading. A part of the scheme. */
export type ChosenReadings = Readonly<Record<string, Readonly<Record<string, string>>>>;
