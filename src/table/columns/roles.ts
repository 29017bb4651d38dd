import type { Text } from '../../locales/text';
import type { ColumnKind } from './column';

/** What a column means. Methods ask for roles; recognition gives them to columns; people can change them. */
export interface Role {
  readonly kind: ColumnKind;
  readonly label: Text;
  /** Sex, age, health: off by default as a scoring input. */
  readonly protected?: true;
  /** Its cells answer a question: 无 and - are a no there, not a blank. */
  readonly asks?: true;
  /** A number by name only: kept as text with every digit, never calculated with. */
  readonly identifier?: true;
  /** A part of a whole: read into a fraction, whether its cells say 0.85, 85 % or 85. */
  readonly share?: true;
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
  previousAum: role('number', '上期资产规模', 'Earlier AUM'),
  loanBalance: role('number', '贷款余额', 'Loan balance'),
  creditLimit: role('number', '授信额度', 'Credit limit'),
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
  orderNumber: { ...role('text', '订单号', 'Order number'), identifier: true },
  quantity: role('number', '数量', 'Quantity'),
  unitPrice: role('number', '单价', 'Unit price'),
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
  retentionRate: { ...role('number', '留存率', 'Retention rate'), share: true },
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
  trigger: { ...role('text', '触发事件', 'Trigger event'), asks: true },
  riskLevel: role('text', '风险承受等级', 'Risk tolerance'),
  productRisk: role('text', '产品风险等级', 'Product risk'),
  potentialValue: role('number', '潜在价值', 'Potential value'),
  shareOfWallet: { ...role('number', '钱包份额', 'Share of wallet'), share: true },
  referredAmount: role('number', '转介绍成交额', 'Referred amount'),
  stage: role('text', '销售阶段', 'Sales stage'),
  stageDate: role('date', '进入阶段日期', 'In stage since'),
  winProbability: { ...role('number', '成交概率', 'Probability'), share: true },
  previousForecast: role('number', '上次预测', 'Earlier forecast'),
  contractSigned: role('flag', '是否签约', 'Contract signed'),
  paidAmount: role('number', '已付金额', 'Amount paid'),
  paymentDate: role('date', '付清日期', 'Paid on'),
  paymentDueDate: role('date', '付款期限', 'Payment due'),
  churned: role('flag', '是否流失', 'Churned'),
  converted: role('flag', '是否成交', 'Converted'),
  defaulted: role('flag', '是否违约', 'Defaulted'),
  active: role('flag', '是否活跃', 'Active'),
  consent: { ...role('text', '营销同意', 'Consent'), asks: true },
  doNotContact: { ...role('text', '不得联系', 'Do not contact'), asks: true },
  noContactUntil: role('date', '免打扰期限', 'No contact until'),
  deceased: { ...role('text', '已故', 'Deceased'), asks: true },
  inTargetRange: { ...role('text', '在目标范围', 'In target range'), asks: true },
  inTargetPosition: { ...role('text', '任目标职位', 'In target position'), asks: true },
  rowStatus: role('text', '状态', 'Status'),
  rowType: role('text', '交易类型', 'Transaction type'),
  need: role('flag', '是否有需求', 'Needs the product'),
  canPay: role('flag', '有支付能力', 'Can pay'),
  decides: role('flag', '有决定权', 'Decides'),
  serviceDate: role('date', '服务日期', 'Served on'),
  lastVisitDate: role('date', '最近拜访日', 'Latest visit'),
  satisfaction: role('number', '满意度', 'Satisfaction'),
  complaints: role('number', '投诉次数', 'Complaints'),
  referrals: role('number', '转介绍人数', 'Referrals'),
  previousRevenue: role('number', '上期贡献', 'Earlier revenue'),
  salesEffect: role('number', '销售影响', 'Effect on sales'),
  futureReturn: role('number', '未来回报', 'Future return'),
  keepingCost: role('number', '维系成本', 'Cost to keep'),
  perceivedValue: role('number', '感知价值', 'Perceived value'),
  expectedValue: role('number', '期望价值', 'Expected value'),
  purchaseIntent: role('number', '购买意向', 'Purchase intent'),
  customerValue: role('number', '客户价值', 'Customer value'),
  competitivePosition: role('number', '竞争态势', 'Competitive position'),
  dealRisk: role('number', '商机风险', 'Deal risk'),
  supportCost: role('number', '支持投入', 'Support'),
  signer: role('text', '签单业务员', 'Signed by'),
  signedDate: role('date', '签单日期', 'Signed on'),
  receivedDate: role('date', '接收日期', 'Received on'),
  orphanSource: role('text', '孤单来源', 'Orphan source'),
  developed: role('flag', '是否二次开发', 'Developed again'),
  attendanceRate: { ...role('number', '出勤率', 'Attendance'), share: true },
  joinDate: role('date', '入职日期', 'Joined on'),
  employed: role('flag', '是否在职', 'In service'),
  requested: role('flag', '是否申请', 'Applied'),
  heldCustomers: role('number', '现有孤单数', 'Customers held'),
  cardNumber: { ...role('text', '卡号', 'Card number'), identifier: true },
  cardLevel: role('text', '卡级', 'Card level'),
  referrer: { ...role('text', '推荐人', 'Referred by'), identifier: true },
  source: role('text', '客户来源', 'Source'),
  acquisitionCost: role('number', '获客成本', 'Cost to win'),
  region: role('text', '地区', 'Region'),
  industry: role('text', '行业', 'Industry'),
  factsCollected: role('flag', '资料已收集', 'Facts collected'),
  factsCompared: role('flag', '资料已比对', 'Facts compared'),
  historyAsked: role('flag', '已询问往来', 'History asked'),
  documentSeen: role('flag', '已核验证件', 'Document seen'),
  verifiedDate: role('date', '核身日期', 'Verified on'),
  verificationResult: role('text', '核身结果', 'Verification result'),
  age: { ...role('number', '年龄', 'Age'), protected: true },
  gender: { ...role('text', '性别', 'Sex'), protected: true },
  remark: role('text', '备注', 'Remark'),
} as const satisfies Record<string, Role>;

export type RoleId = keyof typeof roles;

/** Whether a role is a share. */
export function isShareRole(role: string | undefined): boolean {
  const known: Readonly<Record<string, Role>> = roles;
  return role !== undefined && known[role]?.share === true;
}

/** By these lists are put in groups, whose name stands once over their rows and in their subtotals. */
export const groupRoles: ReadonlySet<string | undefined> = new Set<RoleId>([
  'branch',
  'manager',
  'region',
  'segment',
]);
