export * from './context.ts';
export * from './format.ts';
export * from './isolate.ts';
export * from './languages.ts';
export * from './parse-amount.ts';
export * from './parse-time.ts';
export { type Namespace, namespaces } from './resources.ts';
export * from './states.ts';
export { type Texts, textsOf } from './texts.ts';
