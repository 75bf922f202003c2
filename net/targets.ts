/**
 * Which addresses outside may be called. Somebody else writes them, so nothing of ours may be reached by one: neither
 * this machine, nor the networks around it, nor a cloud's metadata.
 */
import ipaddr from 'ipaddr.js';
import { type AllowList, namesAddress, namesHost } from './allow-list.ts';

/** Why an address may not be called. For people; it holds nothing of the address itself. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
}

export interface Target {
  readonly url: URL;
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
  /** The list names this host with its port: whatever it resolves to is meant. */
  readonly listed: boolean;
}

const urlLengthMax = 2_000;
/** Of IPv6 only global unicast is public, and of that not the parts that carry IPv4 or belong to nobody. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');
/** Public by its number, and yet a cloud's inner service (Azure's host). */
const innerServices: readonly string[] = ['168.63.129.16'];

/** Whether an address is one of the public internet. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address in IPv6's clothes is looked at as what it is.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed.kind() === 'ipv6') return parsed.match(globalUnicast);
  return !innerServices.includes(parsed.toString());
}

/**
 * Takes a URL apart, and refuses what no address can mend: another scheme than https, a user or password, a fragment,
 * or a host that is an address of no public network. Other spellings of an address (`0x7f.1`, `2130706433`) are
 * brought to one form by the URL parser before anything is looked at.
 * @throws TargetError
 */
export function targetOf(text: string, allow: AllowList): Target {
  if (text.length > urlLengthMax) throw new TargetError(`has more than ${urlLengthMax} characters`);
  if (!URL.canParse(text)) throw new TargetError('is no absolute URL');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new TargetError('must begin with https://');
  if (url.username !== '' || url.password !== '') throw new TargetError('must hold no user and no password');
  if (url.hash !== '') throw new TargetError('must hold no fragment');
  const port = Number(url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : url.port);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  const listed = namesHost(allow, url.hostname, port);
  const inRange = namesAddress(allow, host);
  if (url.protocol !== 'https:' && !listed && !inRange) {
    throw new TargetError('must begin with https://; http:// is for addresses that the installation allows');
  }
  if (ipaddr.isValid(host) && !listed) checkAddresses([host], allow);
  return { url, host, port, listed };
}

/**
 * Of what a host resolves to, the addresses that may be called.
 * @throws TargetError when there is none
 */
export function checkAddresses(addresses: readonly string[], allow: AllowList): readonly string[] {
  const fine = addresses.filter((address) => isPublicAddress(address) || namesAddress(allow, address));
  if (fine.length === 0) {
    throw new TargetError(
      'leads to no public address: private, loopback, link-local and reserved ones are refused',
    );
  }
  return fine;
}
