/** Every table, for drizzle's migrations. */
export * from './accounts.ts';
export * from './after.ts';
export * from './case.ts';
export * from './channels.ts';
export * from './contacts.ts';
export * from './desk.ts';
export * from './events.ts';
export * from './files.ts';
export * from './money.ts';
export * from './outside.ts';
export * from './reports.ts';
export * from './routing.ts';
export * from './taxonomy.ts';
export * from './words.ts';
