import { TextEncoder } from 'node:util';

// What every browser has and jsdom leaves out. To be imported first.
Object.assign(globalThis, { TextEncoder });
