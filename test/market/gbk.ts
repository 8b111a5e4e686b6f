let table: Map<string, number> | undefined;

/** Text as GBK bytes, by turning the decoder's table round: Node encodes nothing but UTF-8. */
export function gbk(text: string): Uint8Array {
  table ??= reverse();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const pair = table.get(char);
    if (code < 0x80) bytes.push(code);
    else if (pair === undefined) throw new Error(`no GBK bytes for ${char}`);
    else bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}

function reverse(): Map<string, number> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, number>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if (char.length === 1 && char !== '\uFFFD' && !found.has(char)) found.set(char, (high << 8) | low);
    }
  }
  return found;
}
