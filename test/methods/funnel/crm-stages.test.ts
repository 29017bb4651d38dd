import { funnel } from '../../../src/methods/funnel/funnel';
import { numbers, texts } from '../../support/columns';
import { runMethod, tiersOf } from '../../support/run-method';

/** The stages that the usual systems for customers come with, by what they are here. */
const stagesOfSystems = {
  'target-market': [
    '线索', '初步接洽', '初步接触', '初次接触', '建立联系', '发现商机', '新建', 'Prospecting', 'New', 'New lead', 'appointmentscheduled', 'Appointment Scheduled', 'Contacted', '待跟进', '初期沟通', 'Lead In',
  ],
  potential: [
    '需求确认', '需求分析', '需求挖掘', '验证客户', '立项', '确认意向', 'Qualification', 'Needs Analysis', 'qualifiedtobuy', 'Qualified To Buy', 'Discovery', 'Value Proposition', 'Id. Decision Makers', 'Perception Analysis', 'Needs Defined',
  ],
  target: [
    '方案报价', '方案/报价', '商务谈判', '谈判审核', '合同审核', '招投标', '投标', '待签约', '未签约', 'Proposal/Price Quote', 'Negotiation/Review', 'presentationscheduled', 'Presentation Scheduled', 'decisionmakerboughtin', 'Decision Maker Bought-In', 'contractsent', 'Contract Sent', 'Proposal Made', 'Negotiations Started', 'Demo', '样品试用',
  ],
  signed: [
    '赢单', '已赢单', '成交', '已成交', '签单', '签约', '合同签订', '中标', '成单', '赢得', 'Won', 'closedwon', 'Closed Won', 'Closed - Won', 'ClosedWon', 'Deal won', '成功结案', '已结单（赢）',
  ],
  lost: [
    '输单', '丢单', '已输单', '无效', '失单', '流标', '未中标', '未成交', '战败', '作废', '无效商机', 'Lost', 'closedlost', 'Closed Lost', 'Closed - Lost', 'Disqualified', 'Abandoned', 'Dead', 'Unqualified', '已关闭', '取消', '终止', '失败结案',
  ],
}; // prettier-ignore

describe('stages of the usual systems', () => {
  test.each(
    Object.entries(stagesOfSystems).flatMap(([id, words]) => words.map((word) => [word, id] as const)),
  )('%s is %s', (word, id) => {
    const stage = texts('stage', [word, '目标市场']);
    expect(tiersOf(runMethod(funnel, [stage, numbers('orderAmount', [1, 1])]), 'stage')[0]).toBe(id);
  });
});
