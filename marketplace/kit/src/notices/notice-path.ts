import type { AppName } from '../session.tsx';

const bases = [
  ['/portal', 'vendor-portal'],
  ['/console', 'console'],
] as const;

/** Which app a notice leads to, and where in it: `/portal/orders/1` is `/orders/1` of the sellers' app. */
export function placeOf(path: string): { app: AppName; href: string } {
  for (const [base, app] of bases)
    if (path === base || path.startsWith(`${base}/`)) return { app, href: path.slice(base.length) || '/' };
  return { app: 'buyer-web', href: path };
}
