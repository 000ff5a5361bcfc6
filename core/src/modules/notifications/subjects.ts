import type { Language } from '../../platform/context.ts';

/** `Facts` in a sentence of each language: the subject of a letter, and the line in the app. */
type Subject<Facts extends object> = Readonly<Record<Language, (facts: Facts) => string>>;
const subject = <Facts extends object>(words: Subject<Facts>) => words;
interface Named {
  readonly number: string;
}
type OfBuyer = Named & { readonly buyerName: string };
type OfSeller = Named & { readonly sellerName: string };
interface OfFile {
  readonly fileName: string;
}
interface OfName {
  readonly name: string;
}

/**
 * What people can be told, by a name that is kept with its facts in `notice` and said when it is read. Names stay and
 * facts are only added, because what was told a quarter of a year ago is still said.
 */
const subjects = {
  'organization.applied': subject<OfName>({ en: (f) => `${f.name} asks to join`, vi: (f) => `${f.name} xin tham gia` }),
  'organization.active': subject<OfName>({
    en: (f) => `${f.name} is active`,
    vi: (f) => `${f.name} đã được kích hoạt`,
  }),
  'organization.suspended': subject<OfName>({
    en: (f) => `${f.name} is suspended`,
    vi: (f) => `${f.name} bị đình chỉ`,
  }),
  'order.placed': subject<OfBuyer>({
    en: (f) => `New order ${f.number} from ${f.buyerName}`,
    vi: (f) => `Đơn mới ${f.number} từ ${f.buyerName}`,
  }),
  'order.confirmed': subject<OfSeller>({
    en: (f) => `${f.sellerName} confirmed ${f.number}`,
    vi: (f) => `${f.sellerName} đã xác nhận ${f.number}`,
  }),
  'order.shipped': subject<Named>({
    en: (f) => `${f.number} is on its way`,
    vi: (f) => `${f.number}: hàng đang trên đường`,
  }),
  'order.rejected': subject<Named>({ en: (f) => `${f.number} was rejected`, vi: (f) => `${f.number}: bị từ chối` }),
  'order.cancelled': subject<Named>({ en: (f) => `${f.number} was cancelled`, vi: (f) => `${f.number}: đã hủy hàng` }),
  'quote.requested': subject<{ buyerName: string; title: string }>({
    en: (f) => `${f.buyerName} asks for a quote: ${f.title}`,
    vi: (f) => `${f.buyerName} yêu cầu báo giá: ${f.title}`,
  }),
  'quote.sent': subject<{ sellerName: string; title: string }>({
    en: (f) => `${f.sellerName} has quoted: ${f.title}`,
    vi: (f) => `${f.sellerName} đã báo giá: ${f.title}`,
  }),
  'quote.countered': subject<OfBuyer>({
    en: (f) => `${f.buyerName} wants something changed: ${f.number}`,
    vi: (f) => `${f.buyerName} đề nghị thay đổi: ${f.number}`,
  }),
  'quote.accepted': subject<OfBuyer>({
    en: (f) => `${f.buyerName} has accepted ${f.number}`,
    vi: (f) => `${f.buyerName} đã chấp nhận ${f.number}`,
  }),
  'quote.declined': subject<OfBuyer>({
    en: (f) => `${f.buyerName} has declined ${f.number}`,
    vi: (f) => `${f.buyerName} đã từ chối ${f.number}`,
  }),
  'quote.lost': subject<Named>({
    en: (f) => `${f.number} went to another seller`,
    vi: (f) => `${f.number} đã thuộc về người bán khác`,
  }),
  'quote.ending': subject<Named>({ en: (f) => `${f.number} ends soon`, vi: (f) => `${f.number} sắp hết hạn` }),
  'quote.due': subject<Named>({
    en: (f) => `${f.number} waits for your answer`,
    vi: (f) => `${f.number} đang chờ bạn trả lời`,
  }),
  'quote.mentioned': subject<Named>({
    en: (f) => `You are mentioned in ${f.number}`,
    vi: (f) => `Bạn được nhắc đến trong ${f.number}`,
  }),
  'import.done': subject<OfFile>({ en: (f) => `${f.fileName} is in`, vi: (f) => `${f.fileName}: đã nhập xong` }),
  'import.doneInPart': subject<OfFile & { rowsBad: number }>({
    en: (f) => `${f.fileName} is in, ${f.rowsBad} rows have errors`,
    vi: (f) => `${f.fileName}: xong, ${f.rowsBad} dòng có lỗi`,
  }),
  'import.failed': subject<OfFile>({
    en: (f) => `${f.fileName} could not be imported`,
    vi: (f) => `${f.fileName}: nhập thất bại`,
  }),
  'import.waits': subject<OfFile>({
    en: (f) => `${f.fileName} waits for you`,
    vi: (f) => `${f.fileName}: chờ bạn xác nhận`,
  }),
  'list.due': subject<OfName>({ en: (f) => `Time to buy: ${f.name}`, vi: (f) => `Đến ngày mua: ${f.name}` }),
  'list.filled': subject<OfName>({
    en: (f) => `${f.name} is in your cart`,
    vi: (f) => `${f.name} đã ở trong giỏ hàng`,
  }),
  'list.notFilled': subject<OfName>({
    en: (f) => `${f.name} could not go into your cart`,
    vi: (f) => `${f.name}: không cho vào giỏ được`,
  }),
  'impersonation.started': subject<{ impersonatorName: string; sentByName: string }>({
    en: (f) => `${f.impersonatorName} (${f.sentByName}) acts for you`,
    vi: (f) => `${f.impersonatorName} (${f.sentByName}) đang thao tác thay bạn`,
  }),
};
type SubjectName = keyof typeof subjects;
type FactsOf<Name extends SubjectName> = Parameters<(typeof subjects)[Name]['en']>[0];

/** What somebody is told, before it is said in a language. */
export interface Said {
  readonly name: string;
  readonly facts: object;
}

/**
 * Holds a name and its facts together. What else stands in `facts` is kept, too: hand over only what the sentence
 * needs.
 */
export const says = <Name extends SubjectName>(name: Name, facts: FactsOf<Name>): Said => ({ name, facts });

/** In words; null where this version knows no such name, because a later one had written it. */
export function sayIn({ name, facts }: Said, language: Language): string | null {
  return Object.hasOwn(subjects, name)
    ? (subjects[name as SubjectName] as Subject<never>)[language](facts as never)
    : null;
}
