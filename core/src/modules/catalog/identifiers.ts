/** Letters and digits of a part number in upper case, so that separators never matter: "6204-2RS/C3" -> "62042RSC3". */
export function keyOfIdentifier(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A brand's name folded for matching: "Müller & Co" -> "mullerco". */
export function keyOfBrand(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'd')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
