import { abc } from './abc';
import { registered } from './registered';
import { highEnd } from './high-end/high-end';
import { rfm } from './rfm/rfm';
import { urgency } from './urgency';

/** Every method of the product, one line each. Form, docs, command line and conformance tests follow from it. */
export const methods = registered([highEnd, abc, rfm, urgency] as const);

/** The ids of the methods. */
export type MethodId = keyof typeof methods;
