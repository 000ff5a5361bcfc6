import './app.css';
import { mountApp } from '@hansa/kit';
import { CartCount } from './cart-count.ts';
import { client } from './client.ts';
import { CartButton } from './parts/cart-button.tsx';
import { Finder } from './parts/finder.tsx';
import { TopSearch } from './parts/search-field.tsx';
import { pages } from './routes.tsx';

// Not awaited: pages import from the file that this comes to stand in, and would wait for it while it waits for them.
void mountApp({ app: 'buyer-web', base: '/', pages, client, search: () => <TopSearch />, extras: () => <CartButton />, inside: () => <><CartCount /><Finder /></> });
