/** What people have broken services with: texts that mean something to a layer below or to whoever shows them. */

/** By what they are aimed at. */
export const corpus: Readonly<Record<string, readonly string[]>> = {
  sql: [
    "'; drop table cases; --",
    "' or '1'='1",
    "\\'; select pg_sleep(30); --",
    '$$; truncate complaints; $$',
    '1) union select null, hash from api_keys --',
  ],
  tsquery: ['& | ! ( ) : * <->', "'a' & 'b", 'йогурт:*&', '<2>', '!!'],
  like: ['%', '_%\\', '\\'],
  cursor: [Buffer.from('["x",1]').toString('base64url'), 'eyJhIjoxfQ', 'null'],
  sort: ['-received; drop table cases', 'received,(select 1)'],
  header: ['x\r\nSet-Cookie: a=b', 'x\nX-Injected: 1'],
  csv: ['=HYPERLINK("http://example.com","x")', '@SUM(1+1)', "+1+1|' /C calc'!A0", '-2+3', '\t=1+1'],
  template: [
    "{{constructor.constructor('return process')()}}",
    `\${7*7}`,
    '<%= 7*7 %>',
    '{{case.number}}',
    `\${jndi:ldap://127.0.0.1/a}`,
  ],
  xss: ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)'],
  unstorable: ['a\0b', '\ud800', 'x\udc00y'],
  unicode: ['\u202egnp.exe', 'e\u0301\u200b\u2066', '👩‍👩‍👧‍👦', '\ufeff\ufffe', 'İıŞş'],
  numbers: ['9'.repeat(400), '1e400', '-0', 'NaN', '0x7fffffffffffffff'],
  paths: [
    '../../../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '%00',
    'C:\\windows\\win.ini',
    'file:///etc/passwd',
  ],
  objects: ['__proto__', 'constructor', '{"$ne":null}', '%s%n%x'],
};

export const payloads: readonly string[] = Object.values(corpus).flat();

/** Texts that are stored as they are: all but those that PostgreSQL, or UTF-8 itself, cannot hold. */
export const storable: readonly string[] = payloads.filter(
  (text) => !(corpus.unstorable ?? []).includes(text),
);

/** What a header may carry at all; the rest never leaves a client. */
export const inHeaders: readonly string[] = payloads.filter((text) => /^[\x20-\x7e]+$/.test(text));

/** As it leaves in an address: half a pair of surrogates has no bytes there. */
export const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
