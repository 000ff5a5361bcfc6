import './app.css';
import { mountApp } from '@hansa/kit';
import { CartCount } from './cart-count.ts';
import { client } from './client.ts';
import { CartButton } from './parts/cart-button.tsx';
import { Finder } from './parts/finder.tsx';
import { TopSearch } from './parts/search-field.tsx';
import { pages } from './routes.tsx';

mountApp({
  app: 'buyer-web',
  base: '/',
  pages,
  client,
  search: () => <TopSearch />,
  extras: () => <CartButton />,
  inside: () => (
    <>
      <CartCount />
      <Finder />
    </>
  ),
});
