import { describe, expect, it } from 'vitest';
import { actedForMail } from './impersonation-letters.ts';
import { importDoneMail, stateMail } from './import-letters.ts';
import { confirmedLetter, fallenLetter, orderMail, placedLetter, shippedLetter } from './order-letters.ts';

const evil = '<img src=x onerror=alert(1)>"\'&';
const facts = {
  number: 'PO-2026-000123-1',
  buyerName: evil,
  sellerName: evil,
  amount: '12.34 EUR',
  lines: 2,
  poNumber: evil,
};
const to = (language: 'en' | 'vi') => ({ userId: 'u', email: 'somebody@test.example', name: evil, language });
const shipment = { shipmentNumber: 'S-1', carrier: evil, trackingNumber: evil, isWhole: true };
const mails = (language: 'en' | 'vi') =>
  [
    placedLetter,
    confirmedLetter(null),
    confirmedLetter('2026-12-01'),
    shippedLetter(shipment),
    fallenLetter('rejected', evil, '1.00 EUR'),
    fallenLetter('cancelled', evil, '1.00 EUR'),
  ]
    .map((letter) => orderMail(to(language), letter, facts, 'https://hansa.example/orders/1'))
    .concat(
      importDoneMail(
        to(language),
        { fileName: evil, rowsGood: 1, rowsBad: 2, offersNew: 1, offersChanged: 0, toReview: 3 },
        'https://hansa.example/portal/imports/1',
      ),
      actedForMail(
        to(language),
        { impersonatorName: evil, sentByName: evil, reason: evil, minutes: 30 },
        'https://hansa.example/organization',
      ),
      stateMail(to(language), { name: evil, state: 'suspended', reason: evil }, 'https://hansa.example/'),
    );

describe('letters about orders, imports, companies and who acts for one', () => {
  it('X03 carry what people typed as text, never as markup', () => {
    for (const mail of [...mails('en'), ...mails('vi')]) {
      expect(mail.html, mail.subject).not.toContain('<img');
      expect(mail.html.replaceAll(/<\/?(div|h1|p|a)\b[^>]*>/g, ''), mail.subject).not.toMatch(/[<>]/);
    }
  });

  it('lead to their page, and say the same as text and as HTML', () => {
    for (const mail of mails('en')) {
      expect(mail.text).toContain('https://hansa.example/');
      expect(mail.html).toContain('href="https://hansa.example/');
    }
    expect(
      orderMail(to('en'), confirmedLetter('2026-12-01'), { ...facts, sellerName: 'Swift' }, 'https://x/').text,
    ).toContain('It promises to ship on 2026-12-01.');
  });

  it('speak the language of their reader', () => {
    const [english, vietnamese] = [mails('en'), mails('vi')];
    english.forEach((mail, index) => expect(vietnamese[index]!.subject).not.toBe(mail.subject));
    expect(vietnamese[0]!.text).toContain('Có đơn cần xác nhận');
  });
});
