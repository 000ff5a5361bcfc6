import type { AppName, Me } from './session.tsx';

const hrefs: Record<AppName, string> = { 'buyer-web': '/', 'vendor-portal': '/portal/', console: '/console/' };

/** The apps in which this person has something to do. */
export function appsOf(me: Me | null): readonly { name: AppName; href: string }[] {
  const kinds = (me?.memberships ?? []).map((one) => one.kinds);
  const names: AppName[] = [];
  if (kinds.some((kind) => kind.buys)) names.push('buyer-web');
  if (kinds.some((kind) => kind.sells)) names.push('vendor-portal');
  if (kinds.some((kind) => kind.operates)) names.push('console');
  return names.map((name) => ({ name, href: hrefs[name] }));
}
