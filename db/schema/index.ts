export * from './conversation.ts';
export * from './evidence.ts';
export * from './identity.ts';
export * from './income.ts';
export * from './municipality.ts';
export * from './notification.ts';
export * from './plan.ts';
export * from './plan-terms.ts';
