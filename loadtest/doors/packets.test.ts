import { describe, expect, it } from 'vitest';
import { hello, question, readPacket } from './packets.ts';

describe('the live protocol of the load', () => {
  it('reads what a server says', () => {
    expect(readPacket('0{"sid":"a","pingInterval":25000}').kind).toBe('open');
    expect(readPacket('2').kind).toBe('ping');
    expect(readPacket('40{"sid":"b"}').kind).toBe('connected');
    expect(readPacket('44{"message":"session.missing"}')).toEqual({ kind: 'refused', code: 'session.missing' });
    expect(readPacket('4312[{"value":{"sequence":7}}]')).toEqual({
      kind: 'answer',
      to: 12,
      value: { value: { sequence: 7 } },
    });
    expect(readPacket('42["quote.operations",{"operations":[]}]')).toEqual({
      kind: 'event',
      event: 'quote.operations',
      message: { operations: [] },
    });
    expect([readPacket('1').kind, readPacket('41').kind, readPacket('6').kind]).toEqual(['closed', 'closed', 'other']);
  });

  it("says hello and asks as the apps' client does", () => {
    expect(hello({ version: 1 })).toBe('40{"version":1}');
    expect(question(3, 'quote.open', { quoteId: 'q' })).toBe('423["quote.open",{"quoteId":"q"}]');
  });
});
