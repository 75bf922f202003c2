/** Codes of the driver and of the server that mean: not now, perhaps later. */
const downCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  // Cancelled, shut down, crashed, not up yet, and too many connections.
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** Whether an error of a statement says that PostgreSQL cannot answer now; drizzle wraps the driver's errors. */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, 'code');
  if (typeof code === 'string' && (downCodes.has(code) || /^08[0-9A-Z]{3}$/.test(code))) return true;
  return error.cause !== undefined && isDatabaseDown(error.cause);
}
