/** Every table, for drizzle's migrations. */
export * from './after.ts';
export * from './case.ts';
export * from './contacts.ts';
export * from './desk.ts';
export * from './money.ts';
export * from './words.ts';
