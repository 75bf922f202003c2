/** No address that somebody else writes reaches this machine, the networks around it, or a cloud's metadata. */
import { describe, expect, test } from 'vitest';
import { allowNothing, parseAllowList } from '../../net/allow-list.ts';
import { checkAddresses, isPublicAddress, targetOf } from '../../net/targets.ts';

describe('addresses', () => {
  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['0.0.0.0', 'this host'],
    ['0.1.2.3', 'this network'],
    ['255.255.255.255', 'broadcast'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'metadata of most clouds'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['100.100.100.200', 'metadata of Alibaba'],
    ['192.0.0.192', 'metadata of Oracle'],
    ['168.63.129.16', 'inner service of Azure'],
    ['198.18.0.1', 'benchmarks'],
    ['192.0.2.1', 'documentation'],
    ['203.0.113.7', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.250', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['::', 'this host'],
    ['::1', 'loopback'],
    ['::127.0.0.1', 'IPv4 in IPv6, deprecated'],
    ['::ffff:127.0.0.1', 'IPv4 in IPv6'],
    ['::ffff:a9fe:a9fe', 'metadata in IPv6'],
    ['::ffff:0:127.0.0.1', 'IPv4 translated'],
    ['64:ff9b::7f00:1', 'NAT64'],
    ['64:ff9b:1::1', 'NAT64, local'],
    ['2002:7f00:1::', '6to4 of loopback'],
    ['2001::1', 'Teredo'],
    ['2001:db8::1', 'documentation'],
    ['fe80::1', 'link-local'],
    ['fec0::1', 'site-local'],
    ['fc00::1', 'unique local'],
    ['fd00:ec2::254', 'metadata of AWS'],
    ['ff02::1', 'multicast'],
    ['100::1', 'discard'],
    ['not an address', 'nothing'],
  ])('%s (%s) is refused', (address) => {
    expect(isPublicAddress(address)).toBe(false);
    expect(() => checkAddresses([address], allowNothing)).toThrow('leads to no public address');
  });

  test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2001:4860:4860::8888', '::ffff:8.8.8.8'])(
    '%s is of the public internet',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test('of a name that leads to several, only the public ones are left', () => {
    expect(checkAddresses(['127.0.0.1', '8.8.8.8', '::1'], allowNothing)).toEqual(['8.8.8.8']);
    expect(() => checkAddresses(['127.0.0.1', '::1'], allowNothing)).toThrow('no public address');
    expect(() => checkAddresses([], allowNothing)).toThrow('no public address');
  });
});

describe('URLs', () => {
  test.each([
    ['https://127.0.0.1/', 'no public address'],
    ['https://0x7f.1/', 'no public address'],
    ['https://2130706433/', 'no public address'],
    ['https://017700000001/', 'no public address'],
    ['https://127.1/', 'no public address'],
    ['https://127.0.0.1./', 'no public address'],
    ['https://①②⑦.0.0.1/', 'no public address'],
    ['https://[::ffff:127.0.0.1]/', 'no public address'],
    ['https://[::1]:8443/', 'no public address'],
    ['https://169.254.169.254/latest/meta-data', 'no public address'],
    ['https://user@hooks.example/', 'no user'],
    ['https://user:secret@hooks.example/', 'no user'],
    ['https://hooks.example/#part', 'no fragment'],
    ['http://hooks.example/', 'https://'],
    ['ftp://hooks.example/', 'https://'],
    ['file:///etc/passwd', 'https://'],
    ['javascript:alert(1)', 'https://'],
    ['hooks.example/path', 'no absolute URL'],
    ['//hooks.example/path', 'no absolute URL'],
    ['', 'no absolute URL'],
    [`https://hooks.example/${'x'.repeat(2_000)}`, 'characters'],
  ])('%s is refused: %s', (url, why) => {
    expect(() => targetOf(url, allowNothing)).toThrow(why);
  });

  test('a public name is taken, with its port', () => {
    expect(targetOf('https://hooks.example/a?b=c', allowNothing)).toMatchObject({
      host: 'hooks.example',
      port: 443,
      listed: false,
    });
    expect(targetOf('https://hooks.example:8443/', allowNothing).port).toBe(8443);
  });
});

describe('what an installation allows', () => {
  const allow = parseAllowList(' 127.0.0.1:4010, Hooks.Internal:8443 ,10.20.0.0/16,fd00::/8,[::1]:9000');

  test('is taken without TLS too, and nothing beside it', () => {
    expect(targetOf('http://127.0.0.1:4010/x', allow).listed).toBe(true);
    expect(targetOf('http://hooks.internal:8443/x', allow).listed).toBe(true);
    expect(targetOf('http://[::1]:9000/x', allow).listed).toBe(true);
    expect(targetOf('http://10.20.3.4/x', allow).listed).toBe(false);
    expect(checkAddresses(['10.20.3.4', 'fd00::7'], allow)).toEqual(['10.20.3.4', 'fd00::7']);
    for (const url of [
      'http://127.0.0.1:4011/',
      'http://127.0.0.1/',
      'http://10.21.0.1/',
      'https://10.21.0.1/',
    ]) {
      expect(() => targetOf(url, allow)).toThrow();
    }
    // Nor is an IPv4 range one of IPv6.
    expect(() => checkAddresses(['::ffff:10.21.0.1'], allow)).toThrow();
  });

  test.each(['127.0.0.1', 'host:0', 'host:70000', '10.0.0.0/33', 'http://host:80', '*'])(
    '%s is no entry',
    (entry) => {
      expect(() => parseAllowList(entry)).toThrow('neither host:port nor a range');
    },
  );
});
