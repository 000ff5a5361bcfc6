import { type Accessor, createSignal } from 'solid-js';

const [online, writeOnline] = createSignal(typeof navigator === 'undefined' || navigator.onLine);
if (typeof addEventListener === 'function') {
  addEventListener('online', () => writeOnline(true));
  addEventListener('offline', () => writeOnline(false));
}

/** Whether this device has a network at all; `isLive` tells whether core is heard. */
export const isOnline: Accessor<boolean> = online;
