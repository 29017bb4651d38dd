import type { RoleId } from '../columns/roles';

/** The headers by which a role is known. */
export interface RoleHeaders {
  /** Whole headers, folded (see header-key.ts): simplified, lower case, no spaces, signs or units. */
  readonly exact: string;
  /** Whole headers that say too little to be sure: `id`, `金额`. */
  readonly weak?: string;
  /** Whole headers that mean this only where a surer role is taken: `Firma` beside `Name`. */
  readonly faint?: string;
  /** Parts of a header that speak for the role, strongest for the most of it they cover. */
  readonly parts?: string;
  /** Parts that speak against it. */
  readonly not?: string;
}

/** The vocabulary, as data: one line of words a role. Headings of core systems, pinyin initials, English, Chinese. */
export const roleHeaders: Readonly<Record<RoleId, RoleHeaders>> = {
  customerId: {
    exact:
      '客户号 客户编号 客户代码 客户id 客户码 客户标识 客户内码 核心客户号 客户序列号 顾客编号 顾客号 会员号 会员编号 会员id 会员卡号 khh ' +
      'khbh khid hyh custno custid customerid customerno customernumber customercode ' +
      'custnum clientid clientno clientnumber cifno cif cifid cifnumber memberid ' +
      'memberno partyid ecifno 客户账号 客户编码 kundennummer kundennr kundennummern kdnr kundenid debitorennummer debitornummer mitgliedsnummer 往来单位编号 客户账户编号 投保人客户号 numéroclient numeroclient idcliente codicecliente 持有人编号 持有人号 投资者编号 投资人编号 贵宾卡号 贵宾编号 贵宾号 会员代码 往来单位编码 单位编码 constituentid donorid patronid mitgliedsnr mitgliedernummer kundenkennung 客户识别号 客户唯一标识 公司编号 leadid accountkey customerkey customerref clientref clientcode',
    weak: '编号 id uid accountid accountno acctno 账号 卡号 账户号 银行账号 userid 用户编号 用户id 买家id debitor 商户号 会员卡 编码 代码 线索id 线索编号 商机客户编号 ref reference 持卡人编号 acctnumber',
    parts: '客户号 客户编号 客户代码 会员号 custno custid customerid clientid',
    not: '经理 身份 证件 推荐 上级 名 机构 银行账号名 产品 订单 被保险',
  },
  name: {
    exact:
      '买家会员名 买家昵称 客户姓名 客户名称 客户名 姓名 户名 账户名称 顾客姓名 会员姓名 中文姓名 中文名 公司客户名称 khmc khxm kehumingcheng ' +
      'custname customername customer clientname client fullname membername kundenname fullname guestname membername 投保人 投保人姓名 vollständigername nomclient 持有人姓名 持有人名称 贵宾姓名 客户全称 客户简称 业主姓名 投资者姓名 投资人姓名 借款人 借款人名称 donor donorname constituentname memberfullname mitglied kunde auftraggeber nameoderfirma name1 kundenbezeichnung',
    weak:
      '公司名称 companyname 名称 客户 联系人 联系人姓名 username cname name 用户名 昵称 员工姓名 xm hm 企业名称 surname lastname ' +
      'firstname accountname firma nachname guest gast 商户名称 店名 firmenname firmname clientfullname 往来单位 vendor account business prospect lead donor patient member shop store seller buyer lieferant mandant 企业全称 单位全称 公司全称 户主 车主 买家昵称 会员昵称 微信昵称 借款企业',
    parts: '客户姓名 客户名称 姓名 custname customername',
    not: '经理 产品 机构 单位 网点 员 行 支行 推荐人 状态 类型 数 号 账号',
  },
  idNumber: {
    exact:
      '证件号码 证件号 身份证号 身份证号码 身份证 公民身份号码 居民身份证号 证件编号 统一社会信用代码 营业执照号 护照号 zjhm sfzh sfzhm idno idnumber idcard idcardno certno certid certificateno ' +
      'passportno ssn nationalid identityno 身份证件号码',
    parts: '身份证 证件号',
    not: '类型 种类 到期 有效 日期',
  },
  phone: {
    exact:
      '电话 手机 手机号 手机号码 联系电话 电话号码 移动电话 固定电话 联系手机 客户电话 lxdh sjh sjhm phone mobile ' +
      'telephone cellphone phoneno phonenumber mobileno mobilephone mobilenumber ' +
      'contactno contactnumber telefon telefonnummer telefonnr handy handynummer mobil mobilnummer rufnummer téléphone telefono teléfono 客户手机 客户手机号',
    weak: '联系方式 dh cell tel 座机',
    parts: '手机 电话 mobile phone telefon',
    not: '是否 次数 经理 银行 日期 时间 类型',
  },
  branch: {
    exact:
      '机构 机构名称 开户机构 归属机构 所属机构 管户机构 网点 网点名称 所属网点 开户网点 支行 所属支行 支行名称 分行 所属分行 开户行 开户银行 ' +
      '经办机构 机构号 机构编号 机构代码 管理机构 归属支行 营业部 jgmc jgh khjg ssjg branch branchname branchno ' +
      'branchcode branchid orgname orgno orgcode orgid subbranch 归属网点 filiale niederlassung standort geschäftsstelle zweigstelle agence sucursal 经办行',
    weak: 'office outlet dept department 部门 所属部门 org 门店',
    parts: '机构 网点 支行 branch',
    not: '日期 人数 单位 类型',
  },
  manager: {
    exact:
      '客户经理 管户经理 管户人 理财经理 客户经理姓名 管户客户经理 主办客户经理 所属客户经理 归属经理 khjl ghjl lcjl rmname ' +
      'relationshipmanager accountmanager customermanager advisor adviser salesperson ' +
      'salesrep accountowner custmgr mgrname managername 客户经理名称 betreuer kundenbetreuer kundenberater berater vertriebsmitarbeiter außendienst aussendienst sachbearbeiter conseiller 服务投顾 投顾 投资顾问 服务人员 服务经理 经办客户经理 维护经理 所属投顾 所属理财经理 所属销售 所属顾问 理财顾问 销售顾问 置业顾问 保险顾问 投资经理 财富顾问 财富经理 私行顾问 私人银行家 专属顾问 专属客服 服务管家 专属管家 归属导购 所属导购 服务导购 主管客户经理 责任经理 跟进销售 对接销售 giftofficer privatebanker accountexec accountexecutive wealthmanager financialadvisor financialadviser financialplanner relationshipofficer clientpartner portfoliomanager anlageberater bankberater vertriebler ansprechpartnerbank',
    weak: '包户人 包户 包片经理 包片人 专管员 责任人 经理 员工 manager owner 销售 销售员 业务员 负责人 跟进人 rm 维护人 经办人 经办 经手 经手人 服务员工 客服 导购 顾问 营业员 管家 店员 坐席 坐席员 officer banker rep agent ansprechpartner',
    parts: '客户经理 管户 理财经理 relationshipmanager',
    not: '电话 手机 机构 日期',
  },
  segment: {
    exact:
      '客群 客户分层 客户等级 客户级别 客户类别 客户类型 客户分类 客户层级 会员等级 会员级别 资产等级 贵宾等级 贵宾级别 客户星级 星级 vip等级 ' +
      'khdj khfl khlx segment customersegment custsegment customertype custtype ' +
      'custlevel custgrade customerlevel customerclass customertier 客户群 kundengruppe kundensegment kundenkategorie kundenklasse 客户级 客户分级',
    weak: '等级 级别 类别 category class level tier 分层 membership',
    parts: '客群 分层 客户等级 客户级别 segment',
    not: '信用 风险 日期 产品 上期',
  },
  product: {
    exact:
      '产品 产品名称 持有产品 产品类型 产品类别 理财产品 业务品种 购买产品 cpmc stockcode sku article artikel product productname producttype ' +
      'productcode prodname 险种 险种名称 产品简称 基金名称 意向车型 车型',
    weak: '项目 item itemname 商品 商品名称 服务项目 上次维修项目 cp 品种 业务类型 产品代码 prod',
    parts: '产品 product',
    not: '数量 数 个数 到期 失效 金额 余额 日期 经理',
  },
  position: {
    exact:
      '职位 职务 职业 职务名称 工作岗位 任职 行政职务 目标职位 目标职务 jobtitle occupation profession designation funktion beruf stellung dienststellung 公司职务 现任职务 单位职务 本人职务 本人职业 职务职称 职业身份 身份职业 对接人职务 contacttitle currentposition',
    weak: '身份 title role position job post zw zy gw 职称 岗位 berufsbezeichnung jobbezeichnung',
    parts: '职位 职务 职业 jobtitle occupation',
    not: '日期 变动 时间 时长 数',
  },
  employer: {
    exact: '工作单位 任职单位 就职单位 所在单位 雇主 工作单位名称 gzdw employer workunit arbeitgeber',
    weak: '单位 单位名称 公司 企业 organization organisation firm dwmc company unternehmen',
    parts: '工作单位 employer company',
    not: '电话 地址 日期 性质 金额 机构 变动',
    faint: 'firma 公司名称 companyname',
  },
  aum: {
    exact:
      '资产规模 aum 总资产 资产总额 客户资产 金融资产 管理资产 资产余额 aum余额 aum时点 aum时点余额 时点aum 月日均aum aum月日均 ' +
      'aum日均 日均aum 年日均aum 日均资产 月日均资产 资产月日均 管理资产规模 综合资产 金融总资产 zcgm zzc aumbal ' +
      'aumbalance aumamt totalassets totalaum financialassets assetsundermanagement ' +
      'avgaum 资产合计 金融资产余额 金融资产总额 月均资产 管理总资产 管理资产余额 管理资产总额 账户总资产 总资产余额 aum合计 aum总额 aum总计 资产总计 资产总值 金融资产合计 综合总资产 时点总资产 日均总资产 vermögen gesamtvermögen kundenvermögen anlagevermögen depotvolumen depotwert depotbestand volumen totalwealth networth totalrelationshipassets assetsonbook investableassets relationshipbalance 持有市值 持仓市值 市值合计 总市值 账户市值 资产市值 持有金额 保有量 保有规模 管理规模 证券资产 总持仓 持有资产 投资总额 portfoliovalue portfoliosize portfoliobalance totalportfolio investableassets totalrelationshipvalue marketvalue totalmarketvalue holdingsvalue anlagevolumen depotvolumen depotwert depotbestand anlagevermögen gesamtanlage kundenvolumen',
    weak: 'zc assets asset wealth portfolio 资产 市值 规模 holdings investments',
    parts: 'aum 资产规模 金融资产 总资产 日均资产 资产 totalassets vermögen',
    not: '等级 负债 上期 上月 上年 增 变动 净增 较 率 占比 日期',
  },
  balance: {
    exact:
      '存款余额 余额 时点余额 账户余额 当前余额 银行存款 日均余额 月日均 月日均余额 年日均 年日均余额 存款日均 日均存款 月日均存款 期末余额 本期余额 ' +
      '月末余额 存款时点 存款时点余额 月末存款余额 存款总额 活期余额 定期余额 当前存款 卡余额 ckye zhye rjye yrj balance ' +
      'depositbalance depositbal deposits accountbalance acctbal avgbal avgbalance ' +
      'averagebalance currentbalance currbal closingbalance endingbalance 本月余额 期末存款余额 saldo kontostand kontosaldo guthaben einlagen einlage sichteinlagen 日均存款余额 存款合计 存款总计 本外币存款',
    weak: 'ye deposit 存款 bal 日均',
    parts: '存款余额 余额 存款 balance depositbalance einlagen',
    not: '上期 上月 上年 期初 年初 月初 贷款 增 变动 净增 较 率 占比 日期 到期 checking savings loan 理财 基金 保险',
  },
  previousBalance: {
    exact:
      '上期余额 上月余额 上月末余额 上月末存款余额 上年余额 上年末余额 年初余额 期初余额 月初余额 上季末余额 前期余额 上期存款余额 上月存款余额 上次余额 年初存款余额 上月日均 sqye syye ncye ' +
      'previousbalance prevbalance prevbal lastbalance openingbalance earlierbalance priorbalance balanceprev lastmonthbalance balancelastmonth beginningbalance',
    parts: '上期余额 上月余额 上年末 年初余额 期初余额 上月末 previousbalance',
    not: '贷款 增 变动 率 日期',
  },
  previousAum: {
    exact:
      '上期资产规模 上月aum 上期aum 上月末aum 上季aum 上季末aum 上年aum 上年末aum 年初aum 期初aum 上期资产 上月资产 上月末资产 上季末资产 上年末资产 年初资产 ' +
      '上期总资产 上月总资产 上月末总资产 上季总资产 上季末总资产 上年总资产 上年末总资产 年初总资产 期初总资产 上月金融资产 上期金融资产 年初金融资产 上季末金融资产 ' +
      'previousaum earlieraum prevaum prioraum lastaum openingaum aumlastmonth lastmonthaum aumlastquarter lastquarteraum previoustotalassets previousassets openingassets',
    not: '日期 增 变动 率 占比 较',
  },
  loanBalance: {
    exact:
      '贷款余额 贷款金额 贷款总额 贷款本金 贷款合计 按揭余额 按揭贷款余额 房贷余额 车贷余额 消费贷余额 经营贷余额 个贷余额 各项贷款余额 剩余贷款本金 剩余本金 未还本金 未还金额 欠款 欠款余额 负债 负债合计 负债总额 总负债 ' +
      'dkye loanbalance loans outstandingloans outstandingloan loanoutstanding loanamount totalloans loanbal debt totaldebt liabilities totalliabilities mortgage mortgagebalance outstandingdebt ' +
      'darlehenssaldo darlehen kredite kreditsaldo kreditvolumen darlehensbetrag verbindlichkeiten 应收余额 应收账款 应收账款余额 欠款金额 未收金额 未收款 未收余额 未结金额 赊账余额 挂账金额 应收款 receivable receivables accountsreceivable amountowed amountdue balancedue openinvoices lending offeneposten forderungen',
    parts: '贷款余额 按揭余额 贷款本金 负债 loanbalance outstandingloan darlehen',
    not: '日期 到期 上期 上月 上年 年初 率 占比 笔数 增 变动 资产负债 date rate number count',
  },
  creditLimit: {
    exact:
      '授信额度 授信金额 授信总额 信用额度 信用卡额度 可用额度 剩余额度 贷款额度 总额度 额度 综合授信 ' +
      'sxed creditlimit creditline limit cardlimit availablecredit facility facilityamount kreditlimit kreditrahmen kreditlinie',
    parts: '授信额度 授信金额 信用额度 creditlimit creditline',
    not: '日期 到期 使用率 率 占比 date rate usage',
  },
  income: {
    exact:
      '年收入 家庭年收入 预测年收入 个人年收入 税前年收入 家庭收入 年薪 annualincome yearlyincome salary ' +
      'estimatedsalary householdincome annualsalary jahreseinkommen einkommen gehalt',
    weak: '收入 sr gz nsr 工资 薪资 本月应付工资 月薪 income wage 月收入 monthlyincome 代发工资 ',
    parts: '年收入 月收入 income salary',
    not: '营业 中间业务 等级 区间 日期',
  },
  revenue: {
    exact:
      '年度贡献 贡献 贡献度 综合贡献 客户贡献 营业收入 营收 销售额 销售收入 年销售额 年度销售额 年消费 年消费额 年度消费 累计消费 消费总额 ' +
      '累计消费金额 年购买额 中间业务收入 综合收益 年贡献 gxd xse nxse revenue totalrevenue annualrevenue ' +
      'yearlyrevenue salesamount totalsales totalspend totalspent amountspent ' +
      'monetaryvalue 总消费 revenue12m 年度收入贡献 年度销售收入 umsatz jahresumsatz umsatzerlöse gesamtumsatz nettoumsatz erlös chiffredaffaires ventas fatturato 年度销售金额 全年销售额 累计销售额 采购总额 年采购额 累计购买 累计购买额 累计购买金额 累计捐赠 累计充值 历史消费 历史消费金额 消费合计 累计成交额 累计交易额 lifetimegiving totalgiving lifetimespend lifetimerevenue totaldonated totaldonations totalfees gesamtspende einkaufsvolumen gesamtausgaben',
    weak: 'spend spending spent sales turnover monetary contribution rev 中收 消费金额 购买金额 erlöse 年缴保费 年保费 年交保费 期交保费 保费 premium annualpremium 采购额 采购金额 月销售额',
    parts: '贡献 销售额 消费总额 累计消费 revenue umsatz',
    not: '月 利润 指数 评分 率 占比 日期 等级 score',
  },
  profit: {
    exact:
      '利润 净利润 利润贡献 利润贡献度 毛利 毛利润 客户利润 年利润 jlr profit netprofit grossprofit ' +
      'profitcontribution gewinn deckungsbeitrag rohertrag rohgewinn',
    weak: 'lr ml margin',
    parts: '利润 毛利 profit',
    not: '率 日期 占比',
  },
  orderAmount: {
    exact:
      '订单金额 订单总额 订货金额 订货额 订单额 合同金额 签约金额 下单金额 ddje htje orderamount ordervalue ordertotal contractamount contractvalue dealamount',
    parts: '订单金额 合同金额 orderamount ordervalue',
    not: '日期 数',
  },
  creditScore: {
    exact:
      '信用评分 信用分数 信用分 征信评分 信用得分 征信分 xypf xyf creditscore creditscr creditrating fico 信用评分值',
    parts: '信用评分 信用分 creditscore',
    not: '等级 日期',
  },
  creditGrade: {
    exact:
      '信用等级 信用级别 信用评级 资信等级 风险等级 信誉等级 xydj creditgrade creditlevel creditclass ' +
      'riskgrade riskrating risklevel 客户信用状况 信用状况 客户信用等级 客户信用 资信状况 资信评级 五级分类 bonität bonitätsklasse creditstanding creditstatus',
    weak: '评级 rating 信用',
    parts: '信用等级 信用评级 信用级别 creditgrade',
    not: '日期 评分',
  },
  prospects: {
    exact: '发展前景 发展潜力 潜力评分 前景评分 成长性 潜力值 fzqj growthpotential potentialscore',
    weak: '潜力 前景 potential prospects',
    parts: '发展前景 潜力 prospect',
    not: '潜在客户 日期',
  },
  transactionCount: {
    exact:
      '交易次数 交易笔数 购买次数 消费次数 订单数 订单数量 下单次数 年交易次数 年购买次数 年度购买次数 近一年交易次数 累计交易笔数 jycs jybs ' +
      'gmcs transactioncount txncount txncnt txncount12m ordercount numberoforders ' +
      'purchasecount numberofpurchases numorders ntransactions purchasefrequency ' +
      '近12月交易次数 numberoftransactions transactionscount transactionno numberofpurchases numberofvisits numberofstays stays staycount anzahlbestellungen anzahltransaktionen anzahlkäufe bestellungen 交易次数合计 近一年交易笔数',
    weak: 'frequency orders visits transactions purchases 笔数 aufträge 次数',
    parts: '交易次数 交易笔数 购买次数 消费次数 txncount transactioncount',
    not: '月到访 金额 日期 额',
  },
  monthlySpend: {
    exact:
      '月消费额 月消费 月消费金额 月均消费 月均消费额 当月消费 月度消费 本月消费 每月消费 月购买额 yxf yxfe monthlyspend monthlyspending monthspend spendpermonth monthlyamount',
    parts: '月消费 月均消费 monthlyspend',
    not: '次数 日期',
  },
  monthlyVisits: {
    exact:
      '月到访次数 月到店次数 月访问次数 每月到店次数 每月到访次数 月均到访次数 到访次数 到店次数 月到访 monthlyvisits visitspermonth visitsamonth visitcount visitsmonthly',
    parts: '到访次数 到店次数 monthlyvisits',
    not: '日期 时间',
  },
  consecutiveWeeks: {
    exact: '连续到访周数 连续周数 连续到店周数 连续消费周数 连续周 consecutiveweeks weeksinarow weekstreak',
    parts: '连续到访周 连续周 consecutiveweek',
  },
  latestAmount: {
    exact:
      '最近一次金额 最近一次消费 最近一次消费金额 最近消费金额 末次消费金额 最近交易金额 最近一次交易金额 最近购买金额 latestamount ' +
      'lastamount latestspend lastspend lastpurchaseamount lastorderamount',
    weak: '最近消费',
    parts: '最近一次消费金额 最近消费金额 最近交易金额 latestamount',
    not: '日期 时间 日',
  },
  inflow: {
    exact:
      '大额转入 大额入账 转入金额 单笔转入 最大单笔转入 大额资金转入 大额流入 近期大额转入 近30天大额转入 dezr inflow largeinflow ' +
      'cashinflow maxinflow transferin',
    weak: '资金流入 资金转入',
    parts: '大额转入 转入金额 资金流入 大额入账 inflow',
    not: '日期 时间 次数',
  },
  missedMonths: {
    exact: '未达标月数 连续未达标月数 未达标月 不达标月数 missedmonths monthsmissed monthsbelow',
    parts: '未达标月 不达标月',
  },
  tenure: {
    exact:
      '客户年限 开户年限 合作年限 入会年限 客龄 在行年限 行龄 合作时长 客户时长 存续年限 关系年限 khnx tenure tenuremonths ' +
      'tenureyears monthsonbook relationshipyears yearsascustomer',
    weak: '客户时间 账龄',
    parts: '年限 客龄 tenure',
    not: '日期 贷款 借款 工作',
  },
  productCount: {
    exact:
      '产品数量 产品数 产品个数 持有产品数 持有产品数量 持有产品个数 产品持有数 产品覆盖数 购买产品数 cpsl numofproducts ' +
      'numproducts productcount productsheld numberofproducts productsowned nproducts ' +
      'prodcnt prodcount',
    weak: 'products cps',
    parts: '产品数 产品个数 numofproducts productcount',
    not: '金额 日期',
  },
  transactionDate: {
    exact:
      '交易日期 交易时间 交易日 订单日期 下单日期 下单时间 消费日期 购买日期 消费时间 订单时间 记账日期 jyrq jysj ddrq ' +
      '订单付款时间 订单创建时间 付款时间 createdat transactiondate txndate trxdate trandate orderdate purchasedate invoicedate ' +
      'saledate orderedat buchungsdatum rechnungsdatum bestelldatum belegdatum kaufdatum 销售日期 开单日期 出货日期 成交日期 入账日期',
    weak: 'date 日期 ordertime 发生日期 业务日期 datum 时间',
    parts: '交易日期 订单日期 消费日期 orderdate transactiondate',
    not: '最近 首次 上次 最后 第一 末次 last first',
  },
  transactionAmount: {
    exact:
      '买家实际支付金额 实际支付金额 实付款 总金额 订单实付金额 交易金额 交易额 发生额 消费额 支付金额 实付金额 付款金额 jyje transactionamount txnamt txnamount ' +
      'tranamt trxamt paymentamount 成交金额 实收金额 rechnungsbetrag bestellwert 销售金额 成交额 开单金额 结算金额 应收金额',
    weak: '金额 amount amt price total sale value je fse betrag',
    parts: '交易金额 发生额 支付金额 transactionamount',
    not: '最近 累计 总 年 月 到期 贷款 订单 loan',
  },
  orderNumber: {
    exact:
      '订单号 订单编号 订单id 订单号码 单据编号 单据号 销售单号 出库单号 出货单号 发票号 发票号码 小票号 流水单号 单号 主订单号 主订单编号 ' +
      'ddh ddbh orderid orderno ordernumber ordernr invoiceno invoiceid invoicenumber invoice receiptno receiptnumber salesorder salesorderno billno ' +
      'rechnungsnummer rechnungsnr belegnummer bestellnummer auftragsnummer nofacture numérodefacture',
    not: '日期 金额 状态 数量 合计 总额 date amount status total value sum betrag summe',
  },
  quantity: {
    exact:
      '数量 购买数量 销售数量 商品数量 件数 订购数量 出库数量 quantity qty units unitssold quantitysold quantityordered menge stückzahl anzahl quantité cantidad',
    not: '产品数 金额 price',
  },
  unitPrice: {
    exact:
      '单价 销售单价 商品单价 商品价格 价格 售价 unitprice price priceperunit priceeach itemprice sellingprice einzelpreis stückpreis preis prixunitaire preciounitario',
    not: '总 total amount',
  },
  firstTransactionDate: {
    exact:
      '首次交易日期 首次交易时间 首次购买日期 首次消费日期 首次购买时间 首次下单日期 首单日期 firsttransactiondate firstpurchasedate firstorderdate firsttxndate firstpurchase firstorder',
    parts: '首次交易 首次购买 首次消费 firstpurchase firstorder firsttransaction',
    not: '金额 次数',
  },
  lastTransactionDate: {
    exact:
      '最近交易日期 最近交易日 最近一次交易日期 最近一次交易时间 最近消费日期 最近消费时间 最近购买日期 最近一次消费日期 最近一次购买日期 末次交易日期 ' +
      '最后交易日期 最后交易日 最后消费日期 上次消费日期 上次交易日期 上次购买日期 zjjyrq lasttransactiondate ' +
      'latesttransactiondate latesttransaction lasttxndate lastpurchasedate lastorderdate ' +
      'latestorderdate lastpurchase lastorder lasttrxdate lasttrandate ' +
      'lastactivitydate mostrecentvisit 最近动账日期 最近下单日期 最近成交日期 最近进货日期 末次委托日 末次消费日 末次消费日期 末次购买日期 lastcheckout lastcheckoutdate laststay laststaydate letzterkauf letztebestellung letztetransaktion letzterumsatz 末次消费时间 最近申购日 最近申购日期 最近到店日期 最近进店日期 上次到店 上次进店 上次购买时间 上次消费时间 上次下单 最后下单时间 lastgiftdate lastgift lastdonation lastdonationdate mostrecentpurchase recentpurchasedate letztebestellung letzterbesuchsdatum letztertransaktion',
    weak: '上次到店时间 lastvisitdate recencydate 末次消费 最近消费 上次消费 最近购买 上次购买 末次购买 最近一次 最近到店 最近进店 lastvisited latestpurchase',
    parts:
      '最近交易 最近消费 最近购买 最后交易 末次交易 最近一次交易 最近一次消费 lastpurchase lasttransaction lastorder lasttxn',
    not: '金额 次数 额 amount',
  },
  purchaseDays: {
    exact: '购买天数 消费天数 交易天数 有购买天数 purchasedays dayswithpurchase dayswithapurchase activedays',
    not: '间隔 距今 平均',
  },
  repeatPurchases: {
    exact: '复购次数 重复购买次数 再次购买次数 回购次数 fgcs repeatpurchases repeatcount repeattransactions',
    weak: 'x',
    parts: '复购次数 重复购买次数 repeatpurchase',
    not: '金额 率 日期',
  },
  purchaseSpan: {
    exact: '首末次购买间隔 首末次交易间隔 购买跨度 tx purchasespan timefromfirsttolatestpurchase',
    parts: '首末次购买 购买跨度',
  },
  observedTime: {
    exact:
      '首次购买至今 首购至今 首次交易至今 观察期 观察时长 observedtime timesincefirstpurchase customerlifetime',
    weak: 't',
    parts: '首次购买至今 首次交易至今',
    not: '日期',
  },
  repeatSpend: {
    exact:
      '复购平均金额 复购均额 复购客单价 重复购买平均金额 zbar mx repeatspend meanrepeatspend meanspendofrepeatpurchases',
    parts: '复购平均金额 repeatspend',
  },
  recentPurchases: {
    exact:
      '近期购买次数 近期交易次数 近三月交易次数 近3月交易次数 近90天交易次数 近90天购买次数 本期交易次数 recentpurchases recentorders recenttransactions',
    parts: '近期购买次数 近期交易次数 recentpurchase',
    not: '金额',
  },
  recentSpend: {
    exact:
      '近期金额 近期消费 近期消费额 近三月消费 近3月消费 近90天消费 近90天金额 本期金额 本期消费 recentspend recentamount',
    parts: '近期消费 近期金额 recentspend',
    not: '次数 日期',
  },
  earlierPurchases: {
    exact:
      '以往购买次数 以往交易次数 上期交易次数 前期交易次数 往期交易次数 earlierpurchases previouspurchases baselinepurchases',
    parts: '以往购买次数 往期交易次数 earlierpurchase',
    not: '金额',
  },
  earlierSpend: {
    exact:
      '以往金额 以往消费 上期金额 上期消费 前期消费 往期消费 往期金额 earlierspend previousspend baselinespend',
    parts: '以往消费 往期消费 earlierspend',
    not: '次数 日期',
  },
  seasonal: {
    exact: '季节性客户 季节性 是否季节性 季节客户 seasonal seasonalcustomer isseasonal',
    parts: '季节性 seasonal',
  },
  retentionRate: {
    exact: '留存率 客户留存率 保留率 客户保留率 续约率 续费率 retentionrate retention renewalrate',
    parts: '留存率 保留率 续约率 retentionrate',
    not: '日期',
  },
  openDate: {
    exact:
      '开户日期 开户日 开户时间 建档日期 建户日期 入会日期 注册日期 注册时间 入会时间 成为客户日期 建立关系日期 开卡日期 khrq kaihuriqi ' +
      'opendate accountopened openingdate accountopendate acctopendate signupdate ' +
      'registrationdate joindate regdate customersince clientsince membersince relationshipsince accountsince kundeseit eröffnungsdatum kontoeröffnung mitgliedseit 入网日期 合作日期 首次合作日期 成为客户时间',
    weak: 'startdate createdate',
    parts: '开户日 开户时间 注册日期 入会日期 opendate customersince clientsince',
    not: '机构 网点',
  },
  birthday: {
    exact:
      '生日 出生日期 出生年月 出生年月日 出生日 客户生日 公历生日 csrq birthday birthdate dateofbirth dob geburtsdatum geburtstag 投保人出生日期 投保人生日',
    weak: 'sr birth',
    parts: '生日 出生日期 birthday dateofbirth',
    not: '地',
  },
  maturityDate: {
    exact:
      '到期日 到期日期 存款到期日 定存到期日 定期到期日 理财到期日 产品到期日 定期存款到期日 定期到期日期 理财到期日期 dqrq maturitydate ' +
      'matdate depositmaturity matureson fälligkeit fälligkeitsdatum fälligam laufzeitende 满期日 满期日期 到期时点 存单到期 定存到期 定期到期 理财到期 大额存单到期 存款到期 国债到期 基金到期 产品到期 到期 matures maturesat maturitydt fälligkeitstermin festgeldende zinsbindungende',
    weak: 'maturity duedate dqr 到期时间',
    parts: '到期日 到期时间 maturitydate',
    not: '证件 身份 失效 合同 金额 贷款',
  },
  maturityAmount: {
    exact:
      '到期金额 到期本金 到期资金 到期额 到期存款 到期存款金额 定期到期金额 理财到期金额 dqje maturityamount maturingamount maturityamt',
    parts: '到期金额 到期本金 maturityamount maturingamount',
    not: '日期 贷款',
  },
  productExpiry: {
    exact:
      '产品失效日 产品失效日期 失效日 失效日期 产品有效期 保单到期日 保险到期日 合同到期日 服务到期日 会员到期日 productexpiry ' +
      'productexpirydate policyexpiry',
    weak: 'expirydate expirationdate contractend',
    parts: '失效日 保单到期 保险到期 合同到期 expiry expiration',
    not: '证件 身份 金额',
  },
  expectedCloseDate: {
    exact:
      '预计成交日 预计成交日期 预计签约日期 预计成交时间 预计签单日期 预计签约日 预计购买日期 拟成交日期 yjcjr yjcjrq expectedclosedate expectedclose closedate expclose expectedclosing forecastclosedate estimatedclosedate',
    parts: '预计成交 预计签约 预计签单 expectedclose closedate',
    not: '金额 概率',
  },
  lastContactDate: {
    exact:
      '最近联系日 最近联系日期 最近联系时间 最近拜访日期 上次联系日期 上次拜访日期 最近回访日期 上次联系时间 最近跟进日期 最近跟进时间 最后联系日期 ' +
      '最近一次联系日期 zjlxrq lastcontactdate lastcontact latestcontact lastcontacted ' +
      'lastcalldate lastfollowup 最近走访 最近走访日期 最近走访日 走访日期 最近沟通日期 最近一次联系 最近一次跟进 最近一次回访 最近回访 末次联系日 末次联系日期 lastcontacted lastcontactedon contactedon lastmet lasttouch lastinteraction lastactivity letzterkontakt letzterkontaktam letztekontaktaufnahme letztesgespräch letzterbesuch derniercontact últimocontacto ultimocontacto 上次回访 上次跟进 上次走访 上次沟通 上次联络 上次面谈 上次拜访 上次电访 末次回访 末次跟进 末次拜访 最近联络 最近电访 最近面谈 最后跟进 最后联系 最后回访 外呼时间 外呼日期 通话时间 回访日期 拜访日期 跟进日期 跟进时间 lastreview lastreviewdate lastreviewed lastmeeting lastmeetingdate lastspoken lastcall lastemail lasttouchpoint lasttouched lastoutreach letzteberatung letztertermin letzteranruf letztesmeeting letzterkundenkontakt',
    weak: 'lastvisit 联系日期 联系日 联系时间',
    parts:
      '最近联系 上次联系 最近拜访 上次拜访 最近跟进 最近回访 lastcontact letzterkontakt lastcontacted 最近走访',
    not: '方式 人',
  },
  complaintResolvedDate: {
    exact:
      '投诉解决日 投诉解决日期 投诉处理日期 投诉办结日期 投诉结案日期 投诉处理完成日期 complaintresolveddate complaintresolved complaintclosed complaintclosedate',
    parts: '投诉解决 投诉处理 投诉办结 投诉结案 complaintresolved',
    not: '次数 内容 人',
  },
  positionChangeDate: {
    exact:
      '任职变动日 任职变动日期 职务变动日期 职位变动日期 任职日期 晋升日期 工作变动日期 单位变动日期 positionchangedate jobchangedate titlechangedate promotiondate',
    parts: '任职变动 职务变动 职位变动 positionchange jobchange',
  },
  referralDate: {
    exact: '转介绍日 转介绍日期 推荐日期 转介绍时间 介绍日期 转荐日期 referraldate referredon',
    weak: 'referral',
    parts: '转介绍 referraldate',
    not: '人 数 次数',
  },
  trigger: {
    exact:
      '触发事件 目标触发事件 营销事件 商机事件 营销商机 事件描述 触发原因 cfsj triggerevent buyingsignal ereignis anlass 已找到触发事件 是否找到触发事件 找到触发事件 是否有触发事件 有触发事件 触发事件情况 triggereventfound triggerfound eventfound lifeevent buyingevent',
    weak: 'event occasion 事件 触发 商机 trigger',
    parts: '触发事件 触发 商机 trigger',
    not:
      '日期 时间 数 状态 来源 条件 编号 号 类型 类别 阶段 等级 级别 概率 金额 负责人 创建人 经理 人员 渠道 规则 标准 方式 次数 原因 关闭 归属 部门 ' +
      '商机名 商机主题 商机标题 商机产品 商机客户 商机联系人 商机优先 商机预算 ' +
      'date status source condition type category owner count number amount stage channel rule reason created closed level probability',
  },
  riskLevel: {
    exact:
      '风险承受等级 风险承受能力 风险承受能力等级 客户风险等级 客户风险承受能力 风险测评等级 风险测评结果 风险偏好 风评等级 风评结果 fxcsdj risktolerance ' +
      'riskprofile riskappetite customerrisklevel customerrisk clientrisk',
    weak: '风险测评 风评',
    parts: '风险承受 风险测评 风险偏好 风评 risktolerance riskprofile riskappetite',
    not: '产品 日期 到期 有效',
  },
  productRisk: {
    exact:
      '产品风险等级 产品风险 产品风险级别 理财风险等级 cpfxdj productrisk productrisklevel productriskrating',
    parts: '产品风险 productrisk',
    not: '日期',
  },
  potentialValue: {
    exact:
      '潜在价值 潜力价值 未来价值 潜在贡献 潜在资产 行外资产 potentialvalue futurevalue potentialrevenue potentialprofit 他行存款 他行资产 行外存款 他行余额 他行理财 externalassets heldelsewhere assetselsewhere',
    parts: '潜在价值 未来价值 potentialvalue',
    not: '日期 评分 等级',
  },
  shareOfWallet: {
    exact: '钱包份额 钱包占比 客户份额 资金份额 shareofwallet walletshare sow',
    parts: '钱包份额 walletshare',
    not: '日期',
  },
  referredAmount: {
    exact:
      '转介绍成交额 转介绍金额 转介绍业绩 转介绍订单额 推荐成交额 推荐订单金额 referredamount referralamount referralvalue referredsales referralrevenue',
    parts: '转介绍成交 转介绍金额 推荐成交 referredamount referralamount',
    not: '日期 人数 次数',
  },
  stage: {
    exact:
      '销售阶段 商机阶段 跟进阶段 客户阶段 业务阶段 漏斗阶段 xsjd sjjd salesstage dealstage opportunitystage pipelinestage',
    weak: '阶段 stage 销售状态 跟进状态',
    parts: '销售阶段 商机阶段 salesstage dealstage',
    not: '日期 时间 天数',
  },
  stageDate: {
    exact:
      '进入阶段日期 阶段开始日期 阶段日期 阶段变更日期 进入阶段时间 阶段更新日期 stagedate stagesince instagesince stageentered stagechangedate',
    parts: '阶段日期 阶段开始 进入阶段 stagedate stagesince',
  },
  winProbability: {
    exact:
      '成交概率 赢单概率 赢单率 成交可能性 签约概率 成单概率 成功概率 cjgl winprobability closeprobability dealprobability probabilityofclose',
    weak: '概率 可能性 probability',
    parts: '成交概率 赢单 签约概率 winprobability',
    not: '流失 违约 日期 churn default',
  },
  previousForecast: {
    exact:
      '上次预测 上期预测 上次预测额 上期预测值 上月预测 previousforecast lastforecast priorforecast earlierforecast',
    parts: '上次预测 上期预测 previousforecast',
    not: '日期',
  },
  contractSigned: {
    exact: '是否签约 是否签合同 已签约 已签合同 签约标志 合同已签 contractsigned hascontract issigned',
    weak: '签约 signed',
    parts: '是否签约 contractsigned',
    not: '日期 金额 概率',
  },
  paidAmount: {
    exact:
      '已付金额 已付款 已付款金额 首付款 首付款金额 首期款 已回款 回款金额 已回款金额 到账金额 paidamount amountpaid firstpayment downpayment paymentreceived',
    weak: '回款 paid',
    parts: '已付金额 首付款 回款金额 amountpaid firstpayment',
    not: '日期 比例 率 贷款',
  },
  paymentDate: {
    exact:
      '付清日期 回款日期 付款日期 到账日期 全款日期 尾款日期 paymentdate paidon paiddate datepaid 付款日',
    parts: '付清日期 回款日期 付款日期 paymentdate',
    not: '应付 期限 到期',
  },
  paymentDueDate: {
    exact: '付款期限 应付日期 应付款日期 付款到期日 回款期限 约定付款日 paymentdue paymentduedate',
    parts: '付款期限 应付款日 付款到期 paymentdue',
    not: '金额',
  },
  churned: {
    exact:
      '是否流失 流失标志 流失标识 已流失 是否已流失 是否离开 流失客户 客户流失 sfls lsbz churn churned exited ' +
      'ischurned churnflag attrition attritionflag churnvalue isexited 是否销户',
    weak: 'left 流失',
    parts: '是否流失 流失标志 churn exited',
    not: '概率 率 评分 日期 原因 probability score risk',
  },
  converted: {
    exact:
      '是否成交 是否购买 是否转化 是否认购 成交标志 转化标志 是否响应 sfcj sfgm converted conversion subscribed purchased bought responded isconverted response',
    weak: 'y',
    parts: '是否成交 是否购买 是否转化 是否认购 converted subscribed',
    not: '率 概率 日期 金额 probability',
  },
  defaulted: {
    exact:
      '是否违约 违约标志 是否逾期 逾期标志 坏客户 是否坏客户 是否不良 sfwy defaulted default isdefault baddebt defaultflag creditrisk',
    parts: '是否违约 是否逾期 defaulted',
    not: '率 概率 日期 金额 天数',
  },
  active: {
    exact:
      '是否活跃 是否活跃客户 活跃标志 活跃客户 活跃标识 是否活跃会员 sfhy hybz isactive isactivemember activeflag ' +
      'activecustomer activemember',
    weak: 'active 活跃',
    parts: '是否活跃 活跃标志 isactive',
    not: '度 天数 日期 次数',
  },
  consent: {
    exact:
      '营销同意 是否同意营销 营销授权 同意营销 是否授权 授权标志 个人信息授权 客户授权 授权状态 授权情况 联系授权 联系许可 同意联系 是否同意联系 是否可联系 可否联系 能否联系 联系意愿 ' +
      '接受营销 是否接受营销 consent marketingconsent contactconsent optin optedin marketingoptin gdprconsent contactpermission permissiontocontact maycontact ' +
      'cancontact okaytocontact oktocontact contactable marketingpermission einwilligung werbeeinwilligung kontakterlaubnis 是否同意营销联系 营销联系授权 是否接受回访 是否接受电话回访 是否接受电话营销 是否愿意接受营销 是否愿意接受营销短信及电话 愿意接听服务电话 是否愿意接听电话 可否致电 可联系 是否允许联系 允许联系 contactallowed marketingopt werbungerlaubt datenschutzeinwilligung',
    weak: 'agreed 是否同意 授权 permission',
    parts:
      '营销同意 同意营销 营销授权 同意联系 接受联系 接受营销 接受电话 接受回访 接受短信 愿意接受 愿意联系 联系许可 联系授权 客户授权 consent optin optedin permission einwilligung',
    not: '日期 时间 额度 金额 贷款 授信 机构 人员 level',
  },
  doNotContact: {
    exact:
      '不得联系 免打扰 免打扰标志 是否免打扰 免打扰标识 拒绝营销 是否拒绝营销 拒绝联系 是否拒绝联系 拒绝来电 谢绝来访 谢绝营销 谢绝联系 谢绝来电 请勿联系 勿扰 勿联系 不可联系 禁止联系 禁止营销 ' +
      '营销黑名单 退订 是否退订 已退订 短信退订 撤回同意 ' +
      'donotcontact donotcall donotmail donotemail donotdisturb nocontact nomarketing dnc dnd optout optedout marketingoptout unsubscribe unsubscribed ' +
      'werbesperre kontaktsperre keinewerbung werbewiderspruch nichtkontaktieren 是否谢绝 免访 免联系 不接受营销 不接受回访 nevercontact',
    weak: '黑名单 sperre suppressed',
    parts: '免打扰 拒绝营销 谢绝 拒绝联系 请勿 退订 donotcontact donotcall optout unsubscribe werbesperre',
    not: '日期 时间 原因 次数',
  },
  noContactUntil: {
    exact: '免打扰期限 免打扰截止日 勿扰截止日 donotcontactuntil donotcalluntil nocontactuntil',
  },
  deceased: { exact: '是否已故 是否身故 已故 身故标志 已故标志 deceased isdeceased deceasedflag verstorben' },
  inTargetRange: {
    exact:
      '在目标范围 目标范围 是否目标范围 是否在目标范围 是否在目标范围内 在目标范围内 目标范围内 目标客户 是否目标客户 是否为目标客户 目标客户范围 符合目标范围 符合范围 范围符合 ' +
      'intargetrange targetrange withintargetrange isintargetrange targetcustomer istargetcustomer intarget intargetmarket zielgruppe inderzielgruppe',
    parts: '目标范围 targetrange',
    not: '日期 上限 下限 说明',
  },
  inTargetPosition: {
    exact:
      '任目标职位 目标职位 是否目标职位 是否任目标职位 是否属于目标职位 属于目标职位 符合目标职位 职位符合 目标职务 是否目标职务 ' +
      'intargetposition targetposition istargetposition holdstargetposition targettitle intargetrole',
    parts: '目标职位 目标职务 targetposition',
    not: '日期 说明',
  },
  rowStatus: {
    exact:
      '付款状态 支付状态 退款状态 是否取消 是否已取消 是否退款 是否已退款 是否退货 是否已退货 是否作废 financialstatus paymentstatus iscancelled iscanceled cancelled canceled isrefunded refunded isreturned returned isvoid voided 保单状态 账户状态 账号状态 卡状态 合同状态 订单状态 单据状态 交易状态 客户状态 会员状态 产品状态 业务状态 存单状态 贷款状态 ' +
      'policystatus accountstatus acctstatus contractstatus orderstatus transactionstatus customerstatus memberstatus membershipstatus loanstatus rowstatus kontostatus vertragsstatus',
    weak: '状态 status 有效状态 zustand',
    parts: '保单状态 账户状态 合同状态 policystatus accountstatus contractstatus',
    not: '日期 时间 跟进 销售 在职 婚姻 就业 营销 核身',
  },
  rowType: {
    exact:
      '交易类型 交易类别 交易种类 单据类型 单据类别 单据种类 单据性质 订单类型 订单类别 票据类型 凭证类型 发票类型 销售类型 出入库类型 收退类型 ' +
      'transactiontype transtype txntype trxtype documenttype doctype ordertype invoicetype entrytype recordtype vouchertype saletype salestype receipttype belegart vorgangsart buchungsart',
    weak: '类型 type 性质 kind art',
    not: '客户 产品 商品 证件 账户 卡 支付 付款 customer product payment account card',
  },
  need: {
    exact: '是否有需求 有需求 需求 是否受益 有需要 needsproduct needstheproduct needs hasneed',
  },
  canPay: {
    exact: '有支付能力 支付能力 是否有支付能力 购买力 有购买力 canpay abletopay hasmoney',
  },
  decides: {
    exact:
      '有决定权 决定权 是否有决定权 有决策权 决策权 是否决策人 decides decisionmaker hasauthority authority',
  },
  serviceDate: {
    exact: '服务日期 最近服务日期 最近服务时间 办理日期 业务办理日期 servedon servicedate lastservicedate',
  },
  lastVisitDate: {
    exact: '最近上门日期 最近面访日期 上次面访日期 latestvisit lastvisiton',
  },
  satisfaction: {
    exact: '满意度 满意度评分 客户满意度 满意度得分 satisfaction satisfactionscore csat',
  },
  complaints: {
    exact: '投诉次数 投诉数 投诉件数 complaints complaintcount numberofcomplaints',
  },
  referrals: {
    exact: '转介绍人数 推荐人数 转介绍数 介绍客户数 referrals referralcount numberofreferrals',
  },
  previousRevenue: {
    exact:
      '上期贡献 上年贡献 去年贡献 上年度贡献 上年销售额 去年销售额 上年消费额 earlierrevenue previousrevenue lastyearrevenue revenuelastyear',
  },
  salesEffect: {
    exact: '销售影响 对销售的影响 销售效果 effectonsales saleseffect',
  },
  futureReturn: {
    exact: '未来回报 预期回报 未来收益 futurereturn expectedreturn',
  },
  keepingCost: {
    exact: '维系成本 维护成本 保持成本 客户维护费用 costtokeep keepingcost retentioncost',
  },
  perceivedValue: {
    exact: '感知价值 感知评分 实际感受 感知质量 perceivedvalue perceived perceivedquality',
  },
  expectedValue: {
    exact: '期望价值 期望评分 期望值 预期评分 expectedvalue expectation expectations',
  },
  purchaseIntent: {
    exact:
      '购买意向 购买意愿 意向评分 购买意向评分 purchaseintent intent intentscore 购买意向得分 purchaseintentscore',
  },
  customerValue: {
    exact: '客户价值 客户价值评分 价值评分 customervalue valuescore 客户价值得分 customervaluescore',
  },
  competitivePosition: {
    exact:
      '竞争态势 竞争地位 竞争优势 竞争评分 competitiveposition competition competitivescore 竞争态势评分 竞争力评分 竞争态势得分 competitivepositionscore',
  },
  dealRisk: {
    exact:
      '商机风险 风险评分 成交风险 dealrisk riskscore opportunityrisk 风险评估 风险评估评分 风险得分 商机风险评分 dealriskscore',
  },
  supportCost: {
    exact: '支持投入 投入费用 服务投入 支持费用 资源投入 support supportcost supportspend',
  },
  signer: {
    exact: '签单业务员 签单人 原业务员 签单人员 出单业务员 signedby signer signingagent',
  },
  signedDate: {
    exact: '签单日期 签单日 投保日期 出单日期 signedon signeddate',
  },
  receivedDate: {
    exact: '接收日期 分配日期 接单日期 承接日期 receivedon receiveddate assigneddate',
  },
  orphanSource: {
    exact: '孤单来源 孤儿单来源 分配来源 orphansource',
  },
  developed: {
    exact: '是否二次开发 二次开发 已二次开发 developedagain developed secondarydevelopment',
  },
  attendanceRate: {
    exact: '出勤率 上月出勤率 上月出勤 attendance attendancerate',
  },
  joinDate: {
    exact: '入职日期 入司日期 入职时间 入司时间 joinedon hiredate joineddate',
  },
  employed: {
    exact: '是否在职 在职 在职状态 在职标志 inservice employed isemployed',
  },
  requested: {
    exact: '是否申请 已申请 申请标志 特别申请 applied requested specialrequest',
  },
  heldCustomers: {
    exact: '现有孤单数 现有孤单 在管孤单数 已分配孤单数 customersheld orphansheld',
  },
  cardNumber: {
    exact: '会员卡号码 贵宾卡号码 卡号码 cardnumber cardno membershipcard',
  },
  cardLevel: {
    exact: '卡级 卡级别 卡等级 会员卡级别 卡种 cardlevel cardgrade',
  },
  referrer: {
    exact:
      '推荐人 介绍人 推荐人编号 介绍人编号 推荐客户号 推荐人客户号 referredby referrer referrerid introducedby',
  },
  source: {
    exact:
      '客户来源 来源 获客来源 来源渠道 获客渠道 拓客方式 source leadsource customersource acquisitionchannel',
  },
  acquisitionCost: {
    exact: '获客成本 获客费用 拓客成本 开发成本 costtowin acquisitioncost cac',
  },
  region: {
    exact:
      '国家 country land 地区 地域 区域 城市 所在城市 所在地区 省份 region city province state area ort stadt bundesland wohnort',
  },
  industry: {
    exact: '行业 所属行业 行业类别 industry sector branche',
  },
  factsCollected: {
    exact: '资料已收集 已收集资料 factscollected 信息收集 信息已收集 是否收集信息 客户信息收集 资料收集',
  },
  factsCompared: {
    exact:
      '资料已比对 已比对资料 已核对资料 factscompared 特征核对 特征已核对 是否核对特征 客户特征核对 资料核对',
  },
  historyAsked: {
    exact: '已询问往来 已问往来 历史已询问 historyasked 往来询问 询问往来 历史询问',
  },
  documentSeen: {
    exact:
      '已核验证件 证件已核验 已查证件 documentseen documentchecked 证件核验 核验证件 是否核验证件 证件查验 查验证件 是否查验证件',
  },
  verifiedDate: {
    exact: '核身日期 核验日期 核实日期 verifiedon verifieddate verificationdate 核对日期',
  },
  verificationResult: {
    exact: '核身结果 核验结果 核实结果 verificationresult',
  },
  age: {
    exact: '年龄 客户年龄 周岁 岁数 实际年龄 age customerage custage alter',
    weak: 'nl',
    parts: '年龄',
    not: '段 区间 层 组 账 group band',
  },
  gender: { exact: '性别 客户性别 gender sex geschlecht', weak: 'xb', parts: '性别' },
  remark: {
    exact:
      '备注 备注说明 附注 备考 备注信息 remark remarks memo bemerkung bemerkungen anmerkung anmerkungen notiz notizen kommentar',
    weak: 'bz description 描述 comment comments note notes 说明 摘要',
    parts: '备注 remark',
  },
};
