import type { Text } from '../locales/text';
import type { ColumnKind } from './column';

/** What a column means. Methods ask for roles; recognition gives them to columns; people can change them. */
export interface Role {
  readonly kind: ColumnKind;
  readonly label: Text;
  /** Sex, age, health: off by default as a scoring input. */
  readonly protected?: true;
  /** A number by name only: kept as text with every digit, never calculated with. */
  readonly identifier?: true;
}

const role = (kind: ColumnKind, zh: string, en: string): Role => ({ kind, label: { zh, en } });

/** Every role, once. The headers by which they are recognised stand in role-headers.ts. */
export const roles = {
  customerId: { ...role('text', '客户号', 'Customer ID'), identifier: true },
  name: role('text', '客户姓名', 'Customer name'),
  idNumber: { ...role('text', '证件号码', 'ID number'), identifier: true },
  phone: { ...role('text', '电话', 'Phone'), identifier: true },
  branch: role('text', '机构', 'Branch'),
  manager: role('text', '客户经理', 'Relationship manager'),
  segment: role('text', '客群', 'Segment'),
  product: role('text', '产品', 'Product'),
  position: role('text', '职位', 'Position'),
  employer: role('text', '单位', 'Employer'),
  aum: role('number', '资产规模', 'AUM'),
  balance: role('number', '存款余额', 'Balance'),
  previousBalance: role('number', '上期余额', 'Earlier balance'),
  income: role('number', '年收入', 'Annual income'),
  revenue: role('number', '年度贡献', 'Revenue'),
  profit: role('number', '利润', 'Profit'),
  orderAmount: role('number', '订单金额', 'Order amount'),
  creditScore: role('number', '信用评分', 'Credit score'),
  creditGrade: role('text', '信用等级', 'Credit grade'),
  prospects: role('number', '发展前景', 'Prospects'),
  transactionCount: role('number', '交易次数', 'Transaction count'),
  monthlySpend: role('number', '月消费额', 'Monthly spend'),
  monthlyVisits: role('number', '月到访次数', 'Visits a month'),
  consecutiveWeeks: role('number', '连续到访周数', 'Consecutive weeks'),
  latestAmount: role('number', '最近一次金额', 'Latest amount'),
  inflow: role('number', '大额转入', 'Large inflow'),
  missedMonths: role('number', '未达标月数', 'Missed months'),
  tenure: role('number', '客户年限', 'Tenure'),
  productCount: role('number', '产品数量', 'Products held'),
  transactionDate: role('date', '交易日期', 'Transaction date'),
  transactionAmount: role('number', '交易金额', 'Transaction amount'),
  firstTransactionDate: role('date', '首次交易日期', 'First transaction'),
  lastTransactionDate: role('date', '最近交易日期', 'Latest transaction'),
  purchaseDays: role('number', '购买天数', 'Days with a purchase'),
  repeatPurchases: role('number', '复购次数', 'Repeat purchases'),
  purchaseSpan: role('number', '首末次购买间隔', 'Time from first to latest purchase'),
  observedTime: role('number', '首次购买至今', 'Time since the first purchase'),
  repeatSpend: role('number', '复购平均金额', 'Mean spend of repeat purchases'),
  recentPurchases: role('number', '近期购买次数', 'Recent purchases'),
  recentSpend: role('number', '近期金额', 'Recent spend'),
  earlierPurchases: role('number', '以往购买次数', 'Earlier purchases'),
  earlierSpend: role('number', '以往金额', 'Earlier spend'),
  seasonal: role('flag', '季节性客户', 'Seasonal customer'),
  retentionRate: role('number', '留存率', 'Retention rate'),
  openDate: role('date', '开户日期', 'Account opened'),
  birthday: role('date', '生日', 'Birthday'),
  maturityDate: role('date', '到期日', 'Maturity date'),
  maturityAmount: role('number', '到期金额', 'Maturing amount'),
  productExpiry: role('date', '产品失效日', 'Product expiry'),
  expectedCloseDate: role('date', '预计成交日', 'Expected close date'),
  lastContactDate: role('date', '最近联系日', 'Latest contact'),
  complaintResolvedDate: role('date', '投诉解决日', 'Complaint resolved'),
  positionChangeDate: role('date', '任职变动日', 'Title or employer changed'),
  referralDate: role('date', '转介绍日', 'Referral made'),
  trigger: role('text', '触发事件', 'Trigger event'),
  riskLevel: role('text', '风险承受等级', 'Risk tolerance'),
  productRisk: role('text', '产品风险等级', 'Product risk'),
  potentialValue: role('number', '潜在价值', 'Potential value'),
  shareOfWallet: role('number', '钱包份额', 'Share of wallet'),
  referredAmount: role('number', '转介绍成交额', 'Referred amount'),
  stage: role('text', '销售阶段', 'Sales stage'),
  stageDate: role('date', '进入阶段日期', 'In stage since'),
  winProbability: role('number', '成交概率', 'Probability'),
  previousForecast: role('number', '上次预测', 'Earlier forecast'),
  contractSigned: role('flag', '是否签约', 'Contract signed'),
  paidAmount: role('number', '已付金额', 'Amount paid'),
  paymentDate: role('date', '付清日期', 'Paid on'),
  paymentDueDate: role('date', '付款期限', 'Payment due'),
  churned: role('flag', '是否流失', 'Churned'),
  converted: role('flag', '是否成交', 'Converted'),
  defaulted: role('flag', '是否违约', 'Defaulted'),
  active: role('flag', '是否活跃', 'Active'),
  consent: role('flag', '营销同意', 'Consent'),
  age: { ...role('number', '年龄', 'Age'), protected: true },
  gender: { ...role('text', '性别', 'Sex'), protected: true },
  remark: role('text', '备注', 'Remark'),
} as const satisfies Record<string, Role>;

export type RoleId = keyof typeof roles;
