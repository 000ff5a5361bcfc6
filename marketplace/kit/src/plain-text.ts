/**
 * What is typed finds what is written whichever marks and capitals either has. Small first: a capital Đ is no letter
 * with a mark.
 */
export const plainText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('đ', 'd');
