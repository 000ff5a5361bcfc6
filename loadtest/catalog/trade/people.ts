/**
 * Who signs in. A few belong to two organizations: an owner of two firms, a group purchaser, a vendor's man inside his
 * distributor.
 */
import type { Language, Person, Role } from '../world.ts';
import { organization } from './companies.ts';

type Row = readonly [
  name: string,
  mailbox: string,
  at: string,
  role: Role,
  ...more: readonly (readonly [at: string, role: Role])[],
];
const rows: readonly Row[] = [
  ['Hanna Brandt', 'hanna@hansa', 'hansa', 'admin'],
  ['Nguyễn Thu Hà', 'ha@hansa', 'hansa', 'operator'],
  ['Tomasz Wilk', 'tomasz@hansa', 'hansa', 'support'],
  ['Lê Quốc Bảo', 'bao@hansa', 'hansa', 'finance'],
  ['Uwe Kessler', 'uwe@brennholt', 'brennholt', 'admin'],
  ['Sabine Rott', 'sabine@brennholt', 'brennholt', 'sales rep'],
  ['Jens Althaus', 'jens@brennholt', 'brennholt', 'catalog manager'],
  ['Petra Wolny', 'petra@brennholt', 'brennholt', 'fulfilment'],
  ['Giulia Ferrante', 'giulia@rulmanta', 'rulmanta', 'admin'],
  ['Marco Bellini', 'marco@rulmanta', 'rulmanta', 'sales rep', ['nordhaven', 'catalog manager']],
  ['Elena Sala', 'elena@rulmanta', 'rulmanta', 'fulfilment'],
  ['Paolo Rinaldi', 'paolo@rulmanta', 'rulmanta', 'finance'],
  ['Đỗ Minh Khuê', 'khue@saokhue', 'saokhue', 'admin'],
  ['Vũ Thị Lan', 'lan@saokhue', 'saokhue', 'sales rep'],
  ['Hoàng Văn Nam', 'nam@saokhue', 'saokhue', 'catalog manager'],
  ['Bùi Thị Hạnh', 'hanh@saokhue', 'saokhue', 'fulfilment'],
  ['Femke de Wit', 'femke@nordhaven', 'nordhaven', 'admin'],
  ['Jeroen Bakker', 'jeroen@nordhaven', 'nordhaven', 'purchasing manager'],
  ['Sanne Visser', 'sanne@nordhaven', 'nordhaven', 'sales rep'],
  ['Daan Mulder', 'daan@nordhaven', 'nordhaven', 'fulfilment'],
  ['Trần Hữu Phước', 'phuoc@mekongate', 'mekongate', 'admin'],
  ['Phan Thị Ngọc', 'ngoc@mekongate', 'mekongate', 'purchasing manager'],
  ['Huỳnh Gia Linh', 'linh@mekongate', 'mekongate', 'sales rep'],
  ['Võ Thành Đạt', 'dat@mekongate', 'mekongate', 'fulfilment'],
  ['Tan Wei Ling', 'weiling@straitmark', 'straitmark', 'admin'],
  ['Rajesh Pillai', 'rajesh@straitmark', 'straitmark', 'purchasing manager'],
  ['Lim Kok Seng', 'kokseng@straitmark', 'straitmark', 'sales rep'],
  ['Siti Rahmah', 'siti@straitmark', 'straitmark', 'fulfilment'],
  ['Dieter Kopper', 'dieter@kopperhof', 'kopperhof', 'admin'],
  ['Anke Sommer', 'anke@kopperhof', 'kopperhof', 'buyer'],
  ['Ralf Zeidler', 'ralf@kopperhof', 'kopperhof', 'sales rep'],
  ['Phạm Thuận Lộc', 'loc@thuanloc', 'thuanloc', 'admin', ['daituongvan', 'approver']],
  ['Ngô Thị Mơ', 'mo@thuanloc', 'thuanloc', 'buyer'],
  ['Đinh Công Tráng', 'trang@thuanloc', 'thuanloc', 'sales rep'],
  ['Luc Bressuin', 'luc@bressuin', 'bressuin', 'admin'],
  ['Camille Perrot', 'camille@bressuin', 'bressuin', 'buyer'],
  ['Noé Vasseur', 'noe@bressuin', 'bressuin', 'fulfilment'],
  ['Somchai Wattana', 'somchai@suchanok', 'suchanok', 'admin'],
  [
    'Anong Rattanakul',
    'anong@suchanok',
    'suchanok',
    'purchasing manager',
    ['suchanok-chiangmai', 'purchasing manager'],
  ],
  ['Krit Boonmee', 'krit@suchanok', 'suchanok', 'approver'],
  ['Ploy Saelim', 'ploy@suchanok', 'suchanok', 'finance'],
  ['Niran Chaiya', 'niran@suchanok', 'suchanok-rayong', 'buyer'],
  ['Malee Thongdee', 'malee@suchanok', 'suchanok-rayong', 'purchasing manager'],
  ['Decha Inthorn', 'decha@suchanok', 'suchanok-chiangmai', 'buyer'],
  ['Phạm Ngọc Mai', 'mai@suchanok', 'suchanok-haiphong', 'purchasing manager', ['suchanok', 'buyer']],
  ['Lương Đức Thắng', 'thang@suchanok', 'suchanok-haiphong', 'buyer'],
  ['Astrid Lindvall', 'astrid@vestbruk', 'vestbruk', 'admin'],
  ['Erik Norrby', 'erik@vestbruk', 'vestbruk', 'buyer'],
  ['Maja Sjölin', 'maja@vestbruk', 'vestbruk', 'purchasing manager', ['palmberg', 'buyer']],
  ['Đại Văn Cường', 'cuong@daituongvan', 'daituongvan', 'admin'],
  ['Tạ Thị Yến', 'yen@daituongvan', 'daituongvan', 'purchasing manager'],
  ['Mạc Anh Tuấn', 'tuan@daituongvan', 'daituongvan', 'buyer'],
  ['Karin Palm', 'karin@palmberg', 'palmberg', 'admin'],
  ['Oliver Haas', 'oliver@palmberg', 'palmberg', 'purchasing manager'],
  ['Yusuf Demir', 'yusuf@palmberg', 'palmberg', 'buyer'],
  ['Birgit Lang', 'birgit@palmberg', 'palmberg', 'approver'],
  ['Tilo Renner', 'tilo@palmberg', 'palmberg', 'finance'],
  ['Amélie Corvane', 'amelie@corvane', 'corvane', 'admin'],
  ['Hugo Le Goff', 'hugo@corvane', 'corvane', 'buyer'],
  ['Inès Moreau', 'ines@corvane', 'corvane', 'purchasing manager'],
  ['Chong Mei Yee', 'meiyee@penang-microform', 'penang-microform', 'admin'],
  ['Arun Nair', 'arun@penang-microform', 'penang-microform', 'buyer'],
  ['Farah Aziz', 'farah@penang-microform', 'penang-microform', 'purchasing manager'],
];

/** Only those who buy are limited, each in the organization's own currency. */
const spendingLimits: Readonly<Partial<Record<Role, readonly [eur: string, vnd: string]>>> = {
  buyer: ['2500', '60000000'],
  'purchasing manager': ['25000', '600000000'],
};
function membership(at: string, role: Role) {
  const limit = spendingLimits[role],
    { currency, isBuyer } = organization(at);
  return {
    organization: at,
    role,
    ...(limit && isBuyer ? { spendingLimit: currency === 'VND' ? limit[1] : limit[0] } : {}),
  };
}
export const people: readonly Person[] = rows.map(([name, mailbox, at, role, ...more]) => {
  const language: Language =
    organization(at).language === 'vi' || mailbox === 'ha@hansa' || mailbox === 'bao@hansa' ? 'vi' : 'en';
  return {
    key: mailbox,
    name,
    email: `${mailbox}.example`,
    language,
    memberships: [membership(at, role), ...more.map(([other, otherRole]) => membership(other, otherRole))],
  };
});

const purchasing: readonly Role[] = ['buyer', 'purchasing manager', 'admin'];
/** Those who may place orders for a buyer, the most usual first. */
export const purchasersOf = (buyer: string): readonly Person[] =>
  people
    .filter(({ memberships }) =>
      memberships.some(({ organization: at, role }) => at === buyer && purchasing.includes(role)),
    )
    .toSorted((a, b) => rank(a, buyer) - rank(b, buyer));
const rank = ({ memberships }: Person, buyer: string): number =>
  purchasing.indexOf(memberships.find(({ organization: at }) => at === buyer)?.role ?? 'admin');
