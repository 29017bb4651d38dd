import * as v from 'valibot';
import { idSchema, textSchema } from '../shared/schemas';

/** The stages from the first to the last, each with the words by which a sheet calls it. */
export const stagesSchema = v.pipe(
  v.array(
    v.strictObject({
      id: idSchema,
      label: textSchema,
      words: v.array(v.string()),
      /** Of a deal in this stage, where the sheet gives none. */
      probability: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      /** Holds only with a contract and a sufficient first payment. */
      signed: v.exactOptional(v.boolean(), false),
    }),
  ),
  v.minLength(2),
  v.maxLength(12),
);

export type Stage = v.InferOutput<typeof stagesSchema>[number];

/** The four stages of the source; the probabilities are ours. */
export const fourStages: readonly Stage[] = [
  stage(
    'target-market',
    '目标市场',
    'Target market',
    0.05,
    '目标市场,线索,初步接洽,初步接触,初次接触,初期沟通,初步沟通,建立联系,发现商机,发现需求,新建,新增,待跟进,未跟进,lead,suspect,prospecting,new,contacted,appointmentscheduled,appointment scheduled,lead in',
  ),
  stage(
    'potential',
    '潜在客户',
    'Potential',
    0.2,
    '潜在客户,潜在,接触,初访,需求确认,需求分析,需求挖掘,需求沟通,确认需求,验证客户,客户验证,立项,确认意向,prospect,potential,qualified,qualification,qualifiedtobuy,qualified to buy,discovery,needs analysis,needs defined,value proposition,id. decision makers,perception analysis',
  ),
  stage(
    'target',
    '目标客户',
    'Target',
    0.5,
    '目标客户,意向,方案,报价,谈判,审核,投标,招标,待签约,未签约,拟签约,待签,试用,样品,演示,决策,target,proposal,negotiation,negotiations,quote,presentation,presentationscheduled,demo,decisionmakerboughtin,decision maker,contractsent,contract sent',
  ),
  {
    ...stage(
      'signed',
      '签约客户',
      'Signed',
      1,
      '签约,签单,已签,签订,成交,赢单,赢得,（赢）,中标,成单,成功结案,signed,won,closedwon,dealwon',
    ),
    signed: true,
  },
];

/** The five stages of the source; the probabilities are ours. */
export const fiveStages: readonly Stage[] = [
  stage('lead', '引子', 'Lead', 0.05, '引子,线索,lead'),
  stage('admirer', '崇拜者', 'Admirer', 0.15, '崇拜者,感兴趣,关注者,admirer,interested'),
  stage(
    'prospective-buyer',
    '准买主',
    'Prospective buyer',
    0.5,
    '准买主,准客户,意向客户,潜在客户,意向,prospective,buyer,prospect',
  ),
  stage('customer', '客户', 'Customer', 1, '客户,已成交,成交,customer,client'),
  stage(
    'loyal-customer',
    '忠诚客户',
    'Loyal customer',
    1,
    '忠诚客户,忠实客户,老客户,忠诚,忠实,loyal,customer',
  ),
];

function stage(id: string, zh: string, en: string, probability: number, words: string): Stage {
  return { id, label: { zh, en }, words: [...words.split(','), en], probability, signed: false };
}
