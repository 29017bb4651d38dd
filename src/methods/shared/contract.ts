// What a method is made with, in one place for those who make one.
export * from './contract/declaration';
export * from './contract/method';
export * from './contract/outputs';
