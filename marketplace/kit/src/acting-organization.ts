import { createSignal } from 'solid-js';
import { recall, remember } from './storage.ts';

/** Two tabs may act for two companies; a new tab starts with the company last used in this app. */
let key = 'organization';
const [acting, writeActing] = createSignal<string | null>(null);

export { acting as actingOrganization };

export function openActingOrganization(app: string): void {
  key = `organization.${app}`;
  writeActing(recall(key, 'tab') ?? recall(key));
}

export function setActingOrganization(organizationId: string | null): void {
  remember(key, organizationId, 'tab');
  remember(key, organizationId);
  writeActing(organizationId);
}
