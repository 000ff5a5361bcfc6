import type { z } from 'zod';
import type { ActorContext, Language } from '../../platform/context.ts';
import { openPaper, type PaperRow } from '../../platform/papers/paper.ts';
import { found } from '../../platform/refusal.ts';
import { dayText, moneyIn, percentText, priceText, quantityText } from '../../platform/written.ts';
import { linesInOrder, type QuoteDocument, type QuoteLine } from './document/document.ts';
import { netPrice, quoteLineTotal, quoteTotals } from './document/totals.ts';
import { paperTexts } from './paper-texts.ts';
import type { PrintVersion } from './schemas.ts';
import { partyTo } from './scope.ts';
import type { VersionKind } from './tables.ts';

interface Company {
  readonly name: string;
  readonly legalName: string;
  readonly taxId: string | null;
  readonly phone: string | null;
  readonly country: string;
}
/**
 * All that the paper of a version says. It is the version, which both sides have, and the names of both: what only the
 * seller knows is not read at all.
 */
export interface PrintedVersion {
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly kind: VersionKind;
  readonly hash: string;
  readonly side: 'buyer' | 'seller';
  readonly userName: string;
  readonly impersonatorName: string | null;
  readonly message: string;
  readonly at: Date;
  readonly document: QuoteDocument;
  readonly buyer: Company;
  readonly seller: Company;
  readonly language: Language;
}

/** A version as it will be drawn, for a party to the quote; to others it is unknown. */
export async function readPrintedVersion(
  ctx: ActorContext,
  input: z.output<typeof PrintVersion>,
): Promise<PrintedVersion> {
  const { quote } = await partyTo(ctx, input.quoteId);
  const version = found(
    await ctx.sql.one<
      Pick<PrintedVersion, 'kind' | 'hash' | 'side' | 'userName' | 'impersonatorName' | 'message' | 'at' | 'document'>
    >`
    select kind, hash, side, user_name as "userName", impersonator_name as "impersonatorName", message, at, document from quote_version where quote_id = ${quote.id} and number = ${input.version}`,
    'version',
  );
  const companies = new Map(
    (
      await ctx.sql<Company & { id: string }>`
    select id, name, legal_name as "legalName", tax_id as "taxId", phone, country from organization where id in (${quote.buyerId}, ${quote.sellerId})`
    ).map((row) => [row.id, row]),
  );
  return {
    ...version,
    number: quote.number,
    title: quote.title,
    version: input.version,
    buyer: found(companies.get(quote.buyerId), 'organization'),
    seller: found(companies.get(quote.sellerId), 'organization'),
    language: input.language ?? ctx.language,
  };
}

/** Draws it as PDF. The same version in the same language is the same bytes, whoever asks and whenever. */
export async function printVersion(printed: PrintedVersion): Promise<Buffer> {
  const { language, document, buyer, seller } = printed;
  const t = paperTexts[language];
  const by = printed.side === 'buyer' ? buyer : seller;
  const author =
    printed.impersonatorName === null ? printed.userName : t.onBehalf(printed.impersonatorName, printed.userName);
  const paper = await openPaper({
    title: `${t.kind[printed.kind]} ${t.paper(printed.number, printed.version)}`,
    author: seller.name,
    language,
    at: printed.at,
    foot: `${t.paper(printed.number, printed.version)}   ${t.hash(printed.hash)}`,
    page: t.page,
  });
  paper.heading(t.kind[printed.kind], onOneLine(printed.title), [
    t.paper(printed.number, printed.version),
    dayText(language, printed.at),
    t.by(author, by.name),
  ]);
  paper.blocks([
    { title: t.seller, lines: linesOf(seller, language) },
    { title: t.buyer, lines: linesOf(buyer, language) },
    { title: t.terms, lines: termsOf(printed) },
  ]);
  if (printed.message !== '') paper.paragraph(t.message(author), printed.message);
  const lines = linesInOrder(document);
  const places = new Map(
    lines.filter((line) => line.alternativeTo === null).map((line, index) => [line.id, String(index + 1)]),
  );
  await paper.table(
    [
      { title: '#', share: 0.05 },
      { title: t.item, share: 0.41 },
      { title: t.quantity, share: 0.14, align: 'right' },
      { title: t.price, share: 0.15, align: 'right' },
      { title: t.discount, share: 0.09, align: 'right' },
      { title: t.total, share: 0.16, align: 'right' },
    ],
    underTheirLines(lines).map((line) => rowOf(line, places, printed)),
  );
  const totals = quoteTotals(document);
  const amount = (minor: number) => moneyIn(language, { minor, currency: document.currency });
  const hasAlternatives = lines.some((line) => line.alternativeTo !== null);
  paper.sums(
    [
      { label: t.goods, value: amount(totals.linesMinor) },
      ...(document.terms.freightMinor === null ? [] : [{ label: t.freight, value: amount(totals.freightMinor) }]),
      { label: t.sum, value: amount(totals.totalMinor) },
    ],
    [
      t.withoutTax,
      ...(totals.unpriced > 0 ? [t.unpriced(totals.unpriced)] : []),
      ...(hasAlternatives ? [t.aside] : []),
    ],
  );
  if (document.terms.note !== '') paper.paragraph(t.note, document.terms.note);
  return paper.bytes();
}

function linesOf(company: Company, language: Language): string[] {
  const country = new Intl.DisplayNames([language], { type: 'region' }).of(company.country) ?? company.country;
  return [
    company.legalName,
    ...(company.name === company.legalName ? [] : [company.name]),
    country,
    ...(company.taxId === null ? [] : [paperTexts[language].taxId(company.taxId)]),
    ...(company.phone === null ? [] : [company.phone]),
  ];
}

function termsOf({ language, document: { terms } }: PrintedVersion): string[] {
  const t = paperTexts[language];
  const said = [
    terms.validUntil === null ? null : t.validUntil(dayText(language, terms.validUntil)),
    terms.paymentDays === null ? null : t.paymentDays(terms.paymentDays),
    terms.incoterm === null ? null : t.incoterm(terms.incoterm),
    terms.deliveryPlace === null || terms.deliveryPlace === '' ? null : t.deliveryPlace(terms.deliveryPlace),
    terms.needBy === null ? null : t.needBy(dayText(language, terms.needBy)),
  ].filter((line) => line !== null);
  return said.length > 0 ? said : [t.none];
}

/** An alternative stands under the line that it is offered instead of. */
function underTheirLines(lines: readonly QuoteLine[]): QuoteLine[] {
  return lines
    .filter((line) => line.alternativeTo === null)
    .flatMap((line) => [line, ...lines.filter((other) => other.alternativeTo === line.id)]);
}

function rowOf(line: QuoteLine, places: ReadonlyMap<string, string>, { language, document }: PrintedVersion): PaperRow {
  const t = paperTexts[language];
  const [price, total, once] = [
    netPrice(line),
    quoteLineTotal(line, document.currency),
    line.configuration?.onceMinor ?? 0,
  ];
  const amount = (minor: number) => moneyIn(language, { minor, currency: document.currency });
  const under = [
    line.configuration?.sku || line.sku,
    line.alternativeTo === null ? null : t.alternative(places.get(line.alternativeTo) ?? ''),
    line.configuration === null || line.configuration.summary[language] === ''
      ? null
      : t.chosen(line.configuration.summary[language]),
    line.leadTimeDays === null ? null : t.leadTime(line.leadTimeDays),
    line.needBy === null ? null : t.needBy(dayText(language, line.needBy)),
    line.targetPrice === null ? null : t.target(priceText(language, line.targetPrice, document.currency)),
    onOneLine(line.note),
  ].filter((text): text is string => text !== null && text !== '');
  return [
    { text: places.get(line.id) ?? '' },
    { text: onOneLine(line.title), under },
    { text: quantityText(language, line.quantity, line.unit) },
    {
      text: line.unitPrice === null ? t.notPriced : priceText(language, line.unitPrice, document.currency),
      ...(price !== null && line.discountBasisPoints > 0
        ? { under: [priceText(language, price, document.currency)] }
        : {}),
    },
    { text: line.discountBasisPoints > 0 ? percentText(language, line.discountBasisPoints) : '' },
    {
      text: total === null ? '' : amount(total),
      ...(total !== null && once > 0 ? { under: [t.once(amount(once))] } : {}),
    },
  ];
}

/** A row is never cut between pages, so a note of two thousand empty lines must not become one as high as a house. */
const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
