import { createSignal } from 'solid-js';
import { actingOrganization } from './acting-organization.ts';
import { recall, remember } from './storage.ts';

const key = 'acting-for';
const inAddress = /^#acting-for=([0-9a-f-]{36})$/;
const [acting, writeActing] = createSignal<string | null>(null);

/** The impersonation by which this tab acts for somebody else; other tabs stay one's own. */
export { acting as actingFor };

/** Where a tab begins to act for somebody. Behind the `#`, so that it is sent to nobody and stands in no log. */
export const addressToActFor = (base: string, impersonationId: string): string =>
  `${base}#acting-for=${impersonationId}`;

/** Takes it from the address, once, or goes on after a reload. */
export function openActingFor(): void {
  const asked = inAddress.exec(location.hash)?.[1];
  if (asked) {
    remember(key, asked, 'tab');
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  writeActing(recall(key, 'tab'));
}

/** From here on this tab is one's own again. */
export function stopActingFor(): void {
  remember(key, null, 'tab');
  writeActing(null);
}

/** In whose name every request asks: somebody else's, or that of the organization this tab acts for. */
export function askerHeaders(): Record<string, string> {
  const [other, organization] = [acting(), actingOrganization()];
  return other ? { 'hansa-acting-for': other } : organization ? { 'hansa-organization': organization } : {};
}
