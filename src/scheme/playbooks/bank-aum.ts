import { bankAum } from '../../methods/rules/presets/bank-aum';
import type { Scheme } from '../definition/scheme';

/** Mass, affluent, private banking from 6,000,000, with the grace rule. */
export const bankAumPlaybook: Scheme = {
  version: 1,
  id: 'bank-aum',
  label: { zh: '银行资产分层', en: 'Bank AUM tiers' },
  description: {
    zh: '按月日均资产分为大众、金葵花（50万起）和私人银行（600万起）；升级即时，连续未达标才降级。适合含资产规模的银行客户清单。',
    en: 'Mass, affluent (from 500,000) and private banking (from 6,000,000) by average AUM; up at once, down only after missed months in a row. For bank customer lists with AUM.',
  },
  steps: [{ method: 'rules', params: { rules: bankAum(6_000_000) } }],
};
