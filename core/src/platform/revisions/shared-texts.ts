/**
 * One text for all that read the same: PostgreSQL's driver makes a new one for each row, and ids of sellers, catalogs
 * and categories come again in thousands of rows that are kept. Remembers so many at most, and then begins anew.
 */
export function sharedTexts(most: number) {
  const texts = new Map<string, string>();
  return <Text extends string | null>(text: Text): Text => {
    if (text === null) return text;
    const known = texts.get(text);
    if (known !== undefined) return known as Text;
    if (texts.size >= most) texts.clear();
    texts.set(text, text);
    return text;
  };
}
