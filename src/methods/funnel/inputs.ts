import type { InputsOf } from '../shared/contract';

export const funnelInputs = {
  stage: { role: 'stage', kind: 'text' },
  amount: { role: 'orderAmount', kind: 'number' },
  probability: { role: 'winProbability', kind: 'number', optional: true },
  closeDate: { role: 'expectedCloseDate', kind: 'date', optional: true },
  stageDate: { role: 'stageDate', kind: 'date', optional: true },
  contract: { role: 'contractSigned', kind: 'flag', optional: true },
  paid: { role: 'paidAmount', kind: 'number', optional: true },
  paidOn: { role: 'paymentDate', kind: 'date', optional: true },
  dueOn: { role: 'paymentDueDate', kind: 'date', optional: true },
  previous: { role: 'previousForecast', kind: 'number', optional: true },
} as const;

export type FunnelInputs = InputsOf<typeof funnelInputs>;
