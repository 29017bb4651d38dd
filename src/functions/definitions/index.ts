export * from './customers';
export * from './runs';
export * from './scores';
export * from './texts';
export * from './tiers';
export * from './values';
