import type { Preset } from '../../shared/contract';
import { bankAum } from './bank-aum';
import { customerLevels } from './customer-levels';
import { nineLevels } from './nine-levels';
import { retailClasses, retailLevels } from './retail';
import { serviceAbc, serviceAbcMinimum } from './service-abc';

/** The rule sets that the sources give, and our variants of them. */
export const rulePresets = {
  'service-abc': {
    label: { zh: '服务 A/B/C', en: 'Service A/B/C' },
    origin: 'source',
    params: { rules: serviceAbc },
  },
  'service-abc-minimum': {
    label: { zh: '服务 A/B/C（B 类只看下限）', en: 'Service A/B/C, B by its minimums' },
    origin: 'ours',
    params: { rules: serviceAbcMinimum },
  },
  'retail-classes': {
    label: { zh: '零售：购买频率', en: 'Retail classes by frequency' },
    origin: 'source',
    params: { rules: retailClasses },
  },
  'retail-levels': {
    label: { zh: '零售：年消费额', en: 'Retail levels by amount' },
    origin: 'source',
    params: { rules: retailLevels },
  },
  'nine-levels': {
    label: { zh: '九级客户', en: 'Nine levels' },
    origin: 'ours',
    params: { rules: nineLevels },
  },
  'bank-aum': {
    label: { zh: '银行资产分层（私行 600万）', en: 'Bank AUM tiers (private banking from 6,000,000)' },
    origin: 'source',
    params: { rules: bankAum(6_000_000) },
  },
  'bank-aum-10m': {
    label: { zh: '银行资产分层（私行 1000万）', en: 'Bank AUM tiers (private banking from 10,000,000)' },
    origin: 'source',
    params: { rules: bankAum(10_000_000) },
  },
  'customer-levels': {
    label: { zh: '客户级别与拜访频率', en: 'Customer levels with cadence' },
    origin: 'source',
    params: { rules: customerLevels },
  },
} as const satisfies Readonly<Record<string, Preset>>;
