/**
 * What machines and addresses call a thing, made of its name once and not changed with it: letters and digits without
 * their marks, `Vòng bi Đỡ` -> `vong-bi-do`. A name without any (Chinese, say) is called `otherwise`.
 */
export function keyOfWords(words: string, otherwise: string, longest = 80): string {
  return (
    words
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[đĐ]/g, 'd')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, longest)
      .replaceAll(/^-+|-+$/g, '') || otherwise
  );
}
