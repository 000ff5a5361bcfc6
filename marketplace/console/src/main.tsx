import './app.css';
import { mountApp } from '@hansa/kit';
import { client } from './client.ts';
import { pages } from './routes.tsx';

// Not awaited: pages import from the file that this comes to stand in, and would wait for it while it waits for them.
void mountApp({ app: 'console', base: '/console/', pages, client });
