/** What an attacker puts where a slug, a number or an address is asked for, by the weakness it looks for. */
export const hostileValues = {
  size: ['', 'a'.repeat(10_000), '%61'.repeat(3_000)],
  traversal: ['..', '../../etc/passwd', '%2e%2e%2f', '..%2f..%2f', '%252e%252e%252f', '..\\..\\', '%2F', '.'],
  bytes: ['%00', 'rail%00', '%ff', '%', '%zz', '%c0%af', '%E0%A4%A', '%0d%0aSet-Cookie:%20a=b', '%0a', '%7f'],
  markup: [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'",
    '"',
    '`',
    '%24{7*7}',
    '{{7*7}}',
  ],
  names: ['__proto__', 'constructor', 'prototype', 'toString', 'undefined', 'null', '[slug]', '%5Bslug%5D'],
  numbers: ['-1', '-0', '1e3', '0.5', '1e309', '9'.repeat(400), 'NaN', 'Infinity', '0x10', '1001', '01'],
  scripts: ['\u202Eliar', 'r\u0301ail', '🚢', '\uFEFFrail', 'рейл', '\u0661'],
  addresses: [
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
  ],
  origins: [
    'http://localhost@evil.example/',
    'http://localhost.evil.example/',
    'http://localhost:1/',
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>
