export interface Audience {
  readonly isPublic: boolean;
  readonly buyers: readonly { name: string }[];
  readonly groups: readonly { name: string }[];
  readonly deniedBuyers: readonly { name: string }[];
  readonly deniedGroups: readonly { name: string }[];
  readonly storefronts: readonly { name: string }[];
}
interface Words {
  everyone: string;
  nobody: string;
  only: (names: string) => string;
  not: (names: string) => string;
  inStorefronts: (names: string) => string;
  group: (name: string) => string;
  list: (names: readonly string[]) => string;
}

/** Who sees a catalog, as a sentence: "Everyone, not Suchanok Rayong, in Hansa". */
export function audienceText(audience: Audience, words: Words): string {
  const names = (buyers: readonly { name: string }[], groups: readonly { name: string }[]) => [
    ...buyers.map((one) => one.name),
    ...groups.map((one) => words.group(one.name)),
  ];
  const named = names(audience.buyers, audience.groups);
  const denied = names(audience.deniedBuyers, audience.deniedGroups);
  return [
    audience.isPublic ? words.everyone : named.length > 0 ? words.only(words.list(named)) : words.nobody,
    ...(denied.length > 0 ? [words.not(words.list(denied))] : []),
    ...(audience.storefronts.length > 0
      ? [words.inStorefronts(words.list(audience.storefronts.map((one) => one.name)))]
      : []),
  ].join(', ');
}
