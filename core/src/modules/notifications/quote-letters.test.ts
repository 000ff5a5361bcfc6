import { expect, it } from 'vitest';
import { quoteMail, type QuoteLetter } from './quote-letters.ts';

const quote = {
  number: 'Q-2026-000001',
  title: '<img src=x onerror=alert(1)>',
  buyerName: '<b>Buyer</b>',
  sellerName: 'Seller & "Sons"',
  amount: '10.00 EUR',
  validUntil: '2026-12-24',
  dueOn: '2026-12-20',
  lines: 3,
};

it('X03 what people typed into a quote is escaped in every letter of both languages', () => {
  for (const kind of [
    'requested',
    'sent',
    'countered',
    'accepted',
    'declined',
    'lost',
    'ending',
    'due',
    'mentioned',
  ] satisfies QuoteLetter[]) {
    for (const language of ['en', 'vi'] as const) {
      const mail = quoteMail(
        { userId: 'u', email: 'a@b.example', name: 'A', language },
        kind,
        quote,
        '<script>alert(1)</script>',
        'https://hansa.example/quotes/1',
      );
      expect(mail.html).not.toMatch(/<script|<img src=x|<b>Buyer/);
      expect(mail.subject).not.toContain('\n');
    }
  }
});
