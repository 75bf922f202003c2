/** What an installation lets the product call although it is no public address: `WEBHOOK_ALLOW` and the like. */
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/** Hosts with their port, and ranges of addresses. What is listed may also be called without TLS. */
export interface AllowList {
  /** `host:port`, in lower case. */
  readonly hosts: readonly string[];
  /** CIDR, such as `10.0.0.0/8`. */
  readonly ranges: readonly string[];
}

export const allowNothing: AllowList = { hosts: [], ranges: [] };

const hostAndPort = /^([a-z0-9._-]+|\[[0-9a-f:.]+\]):(\d{1,5})$/;

/**
 * Reads `host:port` and CIDR ranges, separated by commas: `127.0.0.1:4010, hooks.internal:8443, 10.20.0.0/16`.
 * @throws RangeError that names the entry which is neither
 */
export function parseAllowList(text: string): AllowList {
  const hosts: string[] = [];
  const ranges: string[] = [];
  for (const entry of text.split(',').map((part) => part.trim().toLowerCase())) {
    if (entry === '') continue;
    const port = hostAndPort.exec(entry)?.[2];
    if (port !== undefined && Number(port) >= 1 && Number(port) <= 65_535) hosts.push(entry);
    else if (ipaddr.isValidCIDR(entry)) ranges.push(entry);
    else throw new RangeError(`"${entry}" is neither host:port nor a range as 10.0.0.0/8`);
  }
  return { hosts, ranges };
}

/** Whether the list names this host with this port. */
export function namesHost(allow: AllowList, host: string, port: number): boolean {
  return allow.hosts.includes(`${host}:${port}`);
}

/** Whether an address is in one of the ranges. What is no address is in none. */
export function namesAddress(allow: AllowList, address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return allow.ranges.some((text) => {
    const [range, bits] = ipaddr.parseCIDR(text);
    return parsed.kind() === range.kind() && parsed.match(range, bits);
  });
}

/** The list as a setting. */
export const allowListVariable = z
  .string()
  .default('')
  .transform((text, context) => {
    try {
      return parseAllowList(text);
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: error instanceof Error ? error.message : 'cannot be read',
      });
      return z.NEVER;
    }
  });
