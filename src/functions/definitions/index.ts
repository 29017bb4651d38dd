// In the order in which people are shown them.
export * from './tiers';
export * from './customers';
export * from './scores';
export * from './values';
export * from './runs';
export * from './texts';
