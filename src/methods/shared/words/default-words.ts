/**
 * Positions of people who can finally decide: owners and heads by their usual names. Ours; deputies of a general manager (副总) are among
 * them. Assistants, secretaries, offices and former holders are no matter of this list: see positionReader.
 */
export const decidingPositions: readonly string[] = words(
  '董事长 董事 董事会主席 董事局主席 总裁 总经理 副总 副总裁 总监 首席执行官 首席财务官 首席运营官 首席技术官 执行官 行长 社长 理事长 ' +
    '法定代表人 法人 法人代表 法人董事 企业法人 法定代表 股东 大股东 控股股东 合伙人 执行事务合伙人 创始人 联合创始人 创办人 创立者 发起人 实际控制人 实控人 控制人 ' +
    '东主 店东 诊所负责人 机构负责人 学校负责人 个体经营 个体经营户 个体商户 个体 掌门 民营企业家 合作社负责人 店铺负责人 工厂负责人 农场负责人 集团负责人 集团主席 公司主席 董事主席 场长 行政总裁 企业主 私营企业主 业主 私营业主 店主 船主 矿主 场主 农场主 庄园主 园主 老板 东家 掌柜 个体工商户 个体户 个体经营者 个体老板 自营业主 经营者 ' +
    '企业负责人 公司负责人 单位负责人 主要负责人 法定负责人 总负责人 门店负责人 厂长 院长 校长 主理人 掌门人 ' +
    '企业家 商人 生意人 创业者 创业人 高管 高级管理人员 包工头 养殖大户 种植大户 种粮大户 专业大户 加盟商 ' +
    'CEO MD CFO COO CTO CIO VP SVP EVP owner co-owner founder co-founder cofounder partner president director chairman chairwoman chairperson chair proprietor proprietress ' +
    'entrepreneur shareholder principal restaurateur businessman businesswoman industrialist ' +
    'geschäftsführer geschäftsführerin inhaber inhaberin firmeninhaber firmeninhaberin geschäftsinhaber gesellschafter gesellschafterin mitinhaber mitinhaberin mitgesellschafter mitgesellschafterin vorstand ' +
    'vorstandsvorsitzender vorstandsvorsitzende vorstandsmitglied unternehmer unternehmerin eigentümer eigentümerin firmengründer gründer gründerin ' +
    'selbständig selbstständig selbständiger selbstständiger selbständige selbstständige freiberufler freiberuflerin',
).concat([
  'general manager',
  'managing director',
  'sole proprietor',
  'sole trader',
  'business owner',
  'self-employed',
  'self employed',
  'chief executive',
  'chief executive officer',
  'chief financial officer',
  'chief operating officer',
  'legal representative',
  'controlling shareholder',
]);

/** What looks like one of them and is not: assistants, former holders, staff of their offices. `~` is any of the words. */
export const positionExclusions: readonly string[] = [
  '职员',
  '前~',
  '前任~',
  '原~',
  '曾任~',
  '退休~',
  '离任~',
  '拟任~',
  '~助理',
  '~秘书',
  '~司机',
  '~办公室',
  '助理~',
  '董事会秘书',
  '董事会办公室',
  '法人客户',
  '法人业务',
  'former ~',
  'ex ~',
  'ex-~',
  'retired ~',
  'assistant ~',
  'assistant vice ~',
  'assistant to ~',
  'assistant to the ~',
  'secretary to ~',
  'secretary to the ~',
  '~ assistant',
  '~ secretary',
  '小区~',
  '房屋业主',
  '客户总监',
  '业主代表',
  'product owner',
  'process owner',
  'business partner',
  'life partner',
  'domestic partner',
  'partner manager',
  'channel partner',
  'owner-occupier',
  'owner occupier',
  'account director',
  'home owner',
  'homeowner',
  'pet owner',
  'dog owner',
];

/** Stated events that are a reason to call, and decide no purchase by themselves. */
export const occasionWords: readonly string[] = words(
  '生日 寿辰 大寿 寿宴 生辰 诞辰 投诉 抱怨 不满 销户 余额下降 转出 转走 流出 外流 流失 挖走 调走 搬走 挪走 取走 提走 迁走 大额支取 ' +
    '扬言 威胁 差评 索赔 要退款 要求退 要退货 要退费 要退保 退学费 要注销 注销卡 注销信用卡 ' +
    'birthday complaint complaints complained complains outflow outflows withdrew withdrawal threatens threatening threatened furious grievance elsewhere ' +
    'geburtstag kündigen konkurrenz beschwerde reklamation abfluss',
);
/** 他行转出 comes to us: no fall of what is here. */
export const occasionExclusions: readonly string[] = ['他行转出', '外行转出', '行内转出'];

function words(line: string): readonly string[] {
  return line.split(' ');
}
